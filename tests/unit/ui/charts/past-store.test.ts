import { expect, test } from 'vitest';
import { MARK_WIDTH, TICK_WIDTH } from '../../../../src/app/view/past/columns';
import type { PastView } from '../../../../src/app/view/dvr-view';
import { PastStore } from '../../../../src/ui/charts/past-store';

/** Rows of ticks with these times, from number `from` on. */
function rowsAt(from: number, times: readonly number[], generation = 'one'): PastView {
  const ticks = new Float64Array(times.length * TICK_WIDTH);
  times.forEach((time, row) => ticks.set([time, 10, 12], row * TICK_WIDTH));
  const nothing = { firstTick: 0, firstMark: 0, marksFrom: 0, marks: new Float64Array(0), shownMarks: 0 };
  return { generation, symbol: 0, from, ticks, shownTicks: from + times.length, ...nothing };
}

function timesIn({ ticks }: PastStore): number[] {
  return [...ticks.column('time').subarray(0, ticks.length)];
}

test('rows that come with one view after the other make one column, and each has its mid', () => {
  const store = new PastStore();
  store.take(rowsAt(0, [1, 2]));
  store.take(rowsAt(2, [3]));
  expect(timesIn(store)).toEqual([1, 2, 3]);
  expect([...store.ticks.column('mid').subarray(0, 3)]).toEqual([11, 11, 11]);
});

test('rows of another generation take the place of the old ones', () => {
  const store = new PastStore();
  store.take(rowsAt(0, [1, 2, 3]));
  store.take(rowsAt(0, [1, 9], 'two'));
  expect(timesIn(store)).toEqual([1, 9]);
});

test('rows are numbered on where the engine has dropped the first ones', () => {
  const store = new PastStore();
  store.take(rowsAt(500, [7, 8]));
  expect([store.ticks.first, store.ticks.until(501)]).toEqual([500, 1]);
});

test('rows that the engine has dropped are dropped, too', () => {
  const store = new PastStore();
  store.take(rowsAt(0, [1, 2, 3]));
  store.take({ ...rowsAt(3, [4]), firstTick: 2 });
  expect(timesIn(store)).toEqual([3, 4]);
  expect([...store.ticks.column('mid').subarray(0, 2)]).toEqual([11, 11]);
  expect(store.ticks.until(3)).toBe(1);
});

test('thousands of rows and marks find room', () => {
  const store = new PastStore();
  const marks = new Float64Array(5_000 * MARK_WIDTH).fill(4);
  store.take({
    ...rowsAt(
      0,
      Array.from({ length: 5_000 }, (_, i) => i),
    ),
    marks,
  });
  expect([store.ticks.length, store.marks.length, store.marks.column('kind')[4_999]]).toEqual([
    5_000, 5_000, 4,
  ]);
});
