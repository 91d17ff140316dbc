import { expose } from 'comlink';
import type { QueryAnswer, QueryAsk, QueryTable } from '../../app/query/query';

/** What the queries' thread does; what it throws are SQLite's words. */
export interface QueryThread {
  /** Takes the bytes of a file as the copy that is asked from now on. */
  open(bytes: Uint8Array): Promise<readonly QueryTable[]>;
  ask(ask: QueryAsk): Promise<QueryAnswer>;
}

/** Answers the page's questions from this thread. */
export function serveQueries(thread: QueryThread): void {
  expose({ open: (bytes: Uint8Array) => thread.open(bytes), ask: (ask: QueryAsk) => thread.ask(ask) });
}
