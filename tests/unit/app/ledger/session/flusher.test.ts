import { beforeEach, expect, test } from 'vitest';
import type { Durability } from '../../../../../src/app/ledger/blob-store';
import type { LogTrouble } from '../../../../../src/app/ledger/log/trouble';
import { Flusher } from '../../../../../src/app/ledger/session/flusher';
import { err, ok, type Result } from '../../../../../src/core/result';
import { HandClock, settled } from './hand-clock';

type Flushed = Result<null, LogTrouble>;

/** A log whose flushes end when the test says so. */
class SlowLog {
  readonly calls: Durability[] = [];
  #end: ((answer: Flushed) => void) | null = null;

  flush(durability: Durability): Promise<Flushed> {
    this.calls.push(durability);
    return new Promise((resolve) => {
      this.#end = resolve;
    });
  }

  async end(answer: Flushed = ok(null)): Promise<void> {
    this.#end?.(answer);
    await settled();
  }
}

let clock: HandClock;
let log: SlowLog;
let flusher: Flusher;
let troubles: string[];

beforeEach(() => {
  clock = new HandClock();
  log = new SlowLog();
  troubles = [];
  const watcher = { onStored: () => {}, onTrouble: ({ code }: LogTrouble) => troubles.push(code) };
  flusher = new Flusher(log, clock, { strictGapMs: 20, groupMs: 1_000, retryMs: 15_000 }, watcher);
});

test('a strict commit is flushed as soon as the engine lets go of the thread', async () => {
  flusher.note('strict');
  expect(log.calls).toEqual([]);
  await clock.pass(0);
  expect(log.calls).toEqual(['strict']);
});

test('relaxed commits share a flush, one group after the first of them', async () => {
  flusher.note('relaxed');
  await clock.pass(900);
  flusher.note('relaxed');
  expect(log.calls).toEqual([]);
  await clock.pass(100);
  expect(log.calls).toEqual(['relaxed']);
  await log.end();
  expect(flusher.progress).toEqual({ committed: 2, durable: 2, waitedMs: 0 });
});

test('a strict commit takes the waiting relaxed ones along', async () => {
  flusher.note('relaxed');
  flusher.note('strict');
  await clock.pass(0);
  expect(log.calls).toEqual(['strict']);
});

test('commits made during a flush share the next one', async () => {
  flusher.note('strict');
  await clock.pass(0);
  flusher.note('strict');
  flusher.note('strict');
  await clock.pass(5_000);
  expect(log.calls).toHaveLength(1);
  await log.end();
  expect(flusher.progress).toMatchObject({ committed: 3, durable: 1 });
  await clock.pass(20);
  await log.end();
  expect([log.calls.length, flusher.progress.durable]).toEqual([2, 3]);
});

test('in a stream of strict commits the flushes keep a little apart, so that each is worth its cost', async () => {
  for (let n = 0; n < 99; n++) {
    flusher.note('strict');
    await clock.pass(1);
    await log.end();
  }
  expect(log.calls).toHaveLength(5);
});

test('flush waits for what is under way and then stores the rest, strictly', async () => {
  flusher.note('relaxed');
  await clock.pass(1_000);
  flusher.note('relaxed');
  const flushed = flusher.flush();
  await log.end();
  expect(log.calls).toEqual(['relaxed', 'strict']);
  await log.end();
  expect(await flushed).toEqual({ ok: true, value: undefined });
  expect(flusher.progress.durable).toBe(2);
});

test('after trouble the commits still wait, and are tried again after a while', async () => {
  flusher.note('strict');
  await clock.pass(0);
  await log.end(err({ code: 'quota_full', detail: '' }));
  expect([troubles, flusher.progress.durable]).toEqual([['quota_full'], 0]);
  flusher.note('strict');
  await clock.pass(14_999);
  expect(log.calls).toHaveLength(1);
  await clock.pass(1);
  await log.end();
  expect(flusher.progress).toEqual({ committed: 2, durable: 2, waitedMs: 0 });
});

test('how long the oldest commit has waited is told, across failed flushes', async () => {
  flusher.note('strict');
  await clock.pass(0);
  await log.end(err({ code: 'quota_full', detail: '' }));
  await clock.pass(7_000);
  expect(flusher.progress.waitedMs).toBe(7_000);
});

test('a flush that fails tells its caller why', async () => {
  const flushed = flusher.flush();
  await log.end(err({ code: 'fenced', detail: 'taken' }));
  expect(await flushed).toEqual({ ok: false, error: { code: 'fenced', detail: 'taken' } });
});

test('once stopped, nothing is flushed any more', async () => {
  flusher.note('strict');
  flusher.stop();
  await clock.pass(60_000);
  expect(log.calls).toEqual([]);
  expect(await flusher.flush()).toMatchObject({ ok: false, error: { code: 'unavailable' } });
});
