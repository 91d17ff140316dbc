import { expect, test } from 'vitest';
import { BookUpdate } from '../../../../src/core/market/update';

test('an update grows for more levels and keeps those that it has', () => {
  const update = new BookUpdate();
  update.prices[511] = 7;
  update.quantities[511] = 9;
  update.reserve(513);
  expect([update.prices.length, update.quantities.length]).toEqual([1024, 1024]);
  expect([update.prices[511], update.quantities[511]]).toEqual([7, 9]);
});

test('an update that has room keeps its arrays', () => {
  const update = new BookUpdate();
  const { prices } = update;
  update.reserve(512);
  expect(update.prices).toBe(prices);
});

test('an update grows at once to any number of levels', () => {
  const update = new BookUpdate();
  update.reserve(100_000);
  expect(update.prices.length).toBe(100_000);
});
