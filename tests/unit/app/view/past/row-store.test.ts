import { expect, test } from 'vitest';
import { RowStore } from '../../../../../src/app/view/past/row-store';

/** A store of rows of one number, each its own row's. */
function filled(count: number, limit?: number): RowStore {
  const store = new RowStore(1, limit);
  for (let i = 0; i < count; i++) store.append(Float64Array.of(i));
  return store;
}

test('without a limit every row stays', () => {
  const store = filled(1_000);
  expect([store.first, store.count, store.at(999, 0)]).toEqual([0, 1_000, 999]);
});

test('with a limit the oldest rows are dropped half by half, and numbers go on', () => {
  const store = filled(101, 100);
  expect([store.first, store.count, store.at(50, 0), store.at(100, 0)]).toEqual([50, 101, 50, 100]);
  expect(store.at(49, 0)).toBeNaN();
});

test('with a limit the room for all rows is taken at the start, and no more after that', () => {
  expect([filled(0, 1_000).room, filled(5_000, 1_000).room]).toEqual([1_000, 1_000]);
});
