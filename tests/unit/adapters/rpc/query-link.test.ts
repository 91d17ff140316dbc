import { afterEach, expect, test } from 'vitest';
import { expose } from 'comlink';
import { type EndableThread, QueryLink } from '../../../../src/adapters/rpc/query-link';
import type { QueryThread } from '../../../../src/adapters/rpc/query-thread';
import type { QueryAsk } from '../../../../src/app/query/query';

const ASK: QueryAsk = { sql: 'SELECT 1', params: [], limit: 10 };
const ONE = { columns: ['1'], rows: [[1]], more: false };
const open: MessagePort[] = [];

afterEach(() => {
  for (const port of open.splice(0)) port.close();
});

/** Threads that behave as the test says, and a clock that it rings. */
class Threads {
  spawned = 0;
  ended = 0;
  copies = 0;
  ring: (() => void) | null = null;
  readonly link: QueryLink;

  constructor(ask: QueryThread['ask']) {
    this.link = new QueryLink(
      () => this.#spawn(ask),
      (_ms, onTime) => {
        this.ring = onTime;
        return () => (this.ring = null);
      },
    );
  }

  copy = async (): Promise<Uint8Array> => {
    this.copies++;
    return new Uint8Array(8);
  };

  #spawn(ask: QueryThread['ask']): EndableThread {
    this.spawned++;
    const { port1, port2 } = new MessageChannel();
    open.push(port1, port2);
    expose({ open: async () => [], ask }, port2);
    return Object.assign(port1, { terminate: () => void this.ended++ });
  }
}

test('a question is answered from the copy that was opened', async () => {
  const threads = new Threads(async () => ONE);
  await threads.link.open(threads.copy);
  expect(await threads.link.ask(ASK, 1_000)).toEqual({ ok: true, value: ONE });
  expect([threads.copies, threads.ring]).toEqual([1, null]);
});

test('SQLite’s own words are the refusal', async () => {
  const threads = new Threads(() => Promise.reject(new Error('near "SELEC": syntax error')));
  await threads.link.open(threads.copy);
  expect(await threads.link.ask(ASK, 1_000)).toEqual({
    ok: false,
    error: { code: 'sql', message: 'near "SELEC": syntax error' },
  });
});

test('a question that takes too long ends with its thread, and the next one has a new thread and copy', async () => {
  let asked = 0;
  const threads = new Threads(() => (asked++ === 0 ? new Promise(() => undefined) : Promise.resolve(ONE)));
  await threads.link.open(threads.copy);
  const late = threads.link.ask(ASK, 1_000);
  await Promise.resolve();
  threads.ring?.();
  expect(await late).toEqual({ ok: false, error: { code: 'timed_out', limitMs: 1_000 } });
  expect([threads.spawned, threads.ended]).toEqual([1, 1]);
  expect(await threads.link.ask(ASK, 1_000)).toEqual({ ok: true, value: ONE });
  expect([threads.spawned, threads.copies]).toEqual([2, 2]);
});

test('nothing is asked of a copy that was closed', async () => {
  const threads = new Threads(async () => ONE);
  await threads.link.open(threads.copy);
  threads.link.close();
  await expect(threads.link.ask(ASK, 1_000)).rejects.toThrow('No copy is open');
  expect(threads.ended).toBe(1);
});
