import { expect, test } from 'vitest';
import { MinuteGrid } from '../../../../src/core/stats/minute-grid';
import { epochMs } from '../../../../src/core/time';

const START = Date.UTC(2024, 7, 8, 12, 0, 30);

function grid(...points: readonly (readonly [seconds: number, equity: number])[]): MinuteGrid {
  const made = new MinuteGrid(100, epochMs(START));
  for (const [seconds, equity] of points) made.add(epochMs(START + seconds * 1_000), equity);
  return made;
}

test('a minute’s sample is the last equity before its boundary, whatever happened within it', () => {
  const made = grid([1, 500], [29, 110], [31, 300], [89, 99]);
  made.finish(epochMs(START + 90_000));
  // 12:01 finds 110, 12:02 finds 99.
  expect(made.returns.count).toBe(2);
  expect(made.returns.mean).toBeCloseTo((0.1 + (99 / 110 - 1)) / 2, 15);
});

test('equity at the boundary itself belongs to it', () => {
  const made = grid([30, 120]);
  made.finish(epochMs(START + 30_000));
  expect([made.returns.count, made.returns.mean]).toEqual([1, 120 / 100 - 1]);
});

test('minutes without news stand still and count', () => {
  const made = grid([10, 110], [630, 121]);
  made.finish(epochMs(START + 630_000));
  expect(made.returns.count).toBe(11);
  expect(made.returns.mean).toBeCloseTo((110 / 100 - 1 + (121 / 110 - 1)) / 11, 15);
});

test('a part of a minute at the end is no sample', () => {
  const made = grid([29, 90], [45, 10]);
  made.finish(epochMs(START + 50_000));
  expect([made.returns.count, made.drawdown.deepest?.amount]).toEqual([1, 10]);
});

test('only returns below 0 are in the downside', () => {
  const made = grid([10, 110], [70, 99]);
  made.finish(epochMs(START + 90_000));
  expect(made.downsideSquares).toBeCloseTo(0.01, 12);
});
