import { expect, test } from 'vitest';
import { fillPosition, JUMPS, nearestMark } from '../../../../src/app/dvr/find-mark';
import { MARK_WIDTH, type MarkKind } from '../../../../src/app/view/past/columns';
import { MarkWriter } from '../../../../src/app/view/past/mark-writer';
import { RowStore } from '../../../../src/app/view/past/row-store';

/** Marks at these positions, at ten times them in time. */
function marksOf(marks: readonly (readonly [position: number, kind: MarkKind])[]): RowStore {
  const store = new RowStore(MARK_WIDTH);
  const writer = new MarkWriter(store);
  for (const [position, kind] of marks)
    writer.write({ position, time: position * 10, symbol: 0, kind, price: 1 });
  return store;
}

const MARKS = marksOf([
  [3, 'buy'],
  [5, 'near_miss'],
  [5, 'sell'],
  [8, 'gap'],
  [9, 'pause'],
  [12, 'buy'],
]);

test.each([
  ['fill', 3, 'forward', 5],
  ['fill', 5, 'forward', 12],
  ['fill', 5, 'back', 3],
  ['fill', 12, 'forward', null],
  ['fill', 3, 'back', null],
  ['near_miss', 0, 'forward', 5],
  ['gap', 9, 'back', 8],
  ['pause', 0, 'forward', 9],
] as const)('the next %s from %d %s is %s', (target, position, direction, found) => {
  expect(nearestMark(MARKS, JUMPS[target], position, direction)).toBe(found);
});

test('a fill is found by its symbol and its time', () => {
  expect([fillPosition(MARKS, 0, 50), fillPosition(MARKS, 0, 80), fillPosition(MARKS, 1, 50)]).toEqual([
    5,
    null,
    null,
  ]);
});
