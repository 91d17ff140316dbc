import { type Endpoint, type Remote, transfer, wrap } from 'comlink';
import type { QueryAnswer, QueryAsk, QueryRefusal, QueryTable } from '../../app/query/query';
import { err, ok, type Result } from '../../core/result';
import { OpenCalls } from './open-calls';
import type { QueryThread } from './query-thread';

/** A thread that can be ended: a Worker, or a stand-in of tests. */
export interface EndableThread extends Endpoint {
  terminate(): void;
}

/**
 * A thread and what it answers through. One remote for the thread's whole life: a remote that is no longer held is
 * released when the browser collects it, and the thread then answers nobody.
 */
interface Running {
  readonly thread: EndableThread;
  readonly remote: Remote<QueryThread>;
}

/** Calls back once, after so many milliseconds; the answer stops it. */
export type SetTimer = (ms: number, onTime: () => void) => () => void;

/** Copies of ledgers in a thread of their own, so that no question can slow or change the engine. */
export class QueryLink {
  readonly #spawn: () => EndableThread;
  readonly #setTimer: SetTimer;
  #running: Running | null = null;
  /** How to have the copy again where a question had to be ended with its thread. */
  #copy: (() => Promise<Uint8Array>) | null = null;

  constructor(spawn: () => EndableThread, setTimer: SetTimer) {
    this.#spawn = spawn;
    this.#setTimer = setTimer;
  }

  /** Opens a copy and answers with its tables; `copy` is asked again where the thread had to be ended. */
  async open(copy: () => Promise<Uint8Array>): Promise<readonly QueryTable[]> {
    this.close();
    this.#copy = copy;
    return this.#start(copy);
  }

  /** An answer within the time, or why there is none. A question that takes longer is ended. */
  async ask(ask: QueryAsk, limitMs: number): Promise<Result<QueryAnswer, QueryRefusal>> {
    if (this.#copy === null) throw new Error('No copy is open to be asked.');
    if (this.#running === null) await this.#start(this.#copy);
    const running = this.#running;
    if (running === null) throw new Error('The copy was closed meanwhile.');
    const calls = new OpenCalls();
    let isLate = false;
    const stop = this.#setTimer(limitMs, () => {
      isLate = true;
      this.#end();
      calls.breakOff('time is over');
    });
    try {
      return ok(await calls.answer(running.remote.ask(ask)));
    } catch (cause) {
      return err(isLate ? { code: 'timed_out', limitMs } : { code: 'sql', message: messageOf(cause) });
    } finally {
      stop();
    }
  }

  /** Lets the copy go. */
  close(): void {
    this.#copy = null;
    this.#end();
  }

  async #start(copy: () => Promise<Uint8Array>): Promise<readonly QueryTable[]> {
    const bytes = await copy();
    const thread = this.#spawn();
    const running = { thread, remote: wrap<QueryThread>(thread) };
    this.#running = running;
    return running.remote.open(transfer(bytes, [bytes.buffer]));
  }

  #end(): void {
    this.#running?.thread.terminate();
    this.#running = null;
  }
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
