import { expect, test } from 'vitest';
import { NOON } from '../../../support/desk';
import { ReportedRun } from './reported';

test('a first tick is no restart, one after a gap is', () => {
  const run = new ReportedRun(['BTCUSDT']);
  for (const second of [0, 1, 100, 101]) run.quote({ time: NOON + second * 1_000 });
  expect(run.seen.ticks).toMatchObject({ ticks: 4, windowRestarts: 1 });
});

test('a resynchronisation is a restart', () => {
  const run = new ReportedRun(['BTCUSDT']);
  run.quote({ time: NOON });
  run.quote({ time: NOON + 1, resync: true });
  run.quote({ time: NOON + 2 });
  expect(run.seen.ticks.windowRestarts).toBe(1);
});

test('bad books and late ticks are counted', () => {
  const run = new ReportedRun(['BTCUSDT']);
  run.quote({ time: NOON });
  run.quote({ time: NOON + 1, bid: 10_002 });
  run.quote({ time: NOON - 1_000 });
  expect(run.seen.ticks).toMatchObject({ ticks: 3, badBooks: 1, late: 1, windowRestarts: 0 });
});
