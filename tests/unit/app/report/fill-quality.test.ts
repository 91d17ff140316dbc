import { expect, test } from 'vitest';
import { NOON } from '../../../support/desk';
import { ReportedRun } from './reported';

/** Quotes at seconds after noon, the bid in cents; the second one is a buy at a mid of 100. */
function after(...quotes: readonly (readonly [second: number, bid: number])[]): ReportedRun {
  const run = new ReportedRun(['BTCUSDT']);
  run.quote({ time: NOON });
  run.quote({ time: NOON + 1_000 });
  run.desk.command('pause', NOON + 1_000);
  for (const [second, bid] of quotes) run.quote({ time: NOON + 1_000 + second * 1_000, bid, ask: bid + 2 });
  return run;
}

function moves({ seen: { quality } }: ReportedRun): (number | null)[] {
  return quality.markouts.map(({ moves: { mean } }) => mean);
}

test('a horizon’s mid is the last one known by then', () => {
  const run = after([0.5, 10_009], [1.5, 10_999], [31, 9_999]);
  // 100.10 after 1 s, and 110.00 after 5 s and 30 s.
  expect(moves(run).map((move) => move?.toFixed(6))).toEqual(['10.000000', '1000.000000', '1000.000000']);
});

test('a mid at the horizon itself counts', () => {
  expect(moves(after([1, 10_009], [1.5, 9_999]))[0]).toBeCloseTo(10, 9);
});

test('what no event has passed yet is not told', () => {
  const run = after([4, 10_009]);
  expect(run.seen.quality.markouts.map(({ moves: { count } }) => count)).toEqual([1, 0, 0]);
});

test('a gap leaves what it hides untold', () => {
  expect(moves(after([0.5, 10_009], [300, 10_999], [301, 10_999]))).toEqual([null, null, null]);
});

test('a sale gains where the mid falls', () => {
  const run = new ReportedRun(['BTCUSDT']);
  for (const second of [0, 1]) run.quote({ time: NOON + second * 1_000, bidLots: 1, askLots: 9 });
  run.desk.command('pause', NOON + 1_000);
  for (const second of [1.5, 3]) run.quote({ time: NOON + second * 1_000, bid: 9_989, ask: 9_991 });
  expect(moves(run)[0]).toBeCloseTo(10, 9);
});

test('the spread at a fill and its slippage against the mid are measured', () => {
  const { seen, ledger } = after();
  const { quality } = seen;
  const [trade] = ledger.trades({ limit: 1 });
  expect(quality.fills).toBe(1);
  expect(quality.spreadBps.mean).toBeCloseTo(2, 9);
  expect(quality.slippageBps.mean).toBeCloseTo(5, 9);
  expect(quality.slippage.toNumber()).toBeCloseTo(0.05 * Number(trade?.quantity), 9);
});
