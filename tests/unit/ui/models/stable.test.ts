import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { epochMs } from '../../../../src/core/time';
import { sameSeries, sameSymbol, stable } from '../../../../src/ui/models/stable';
import { someSymbol } from '../some-view';

test('a value with nothing new stays the same object', () => {
  const source = signal({ id: 1 });
  const kept = stable(
    () => source.value,
    (last, next) => last.id === next.id,
  );
  const first = kept.value;
  source.value = { id: 1 };
  expect(kept.value).toBe(first);
});

test('a value with something new replaces the last one', () => {
  const source = signal({ id: 1 });
  const kept = stable(
    () => source.value,
    (last, next) => last.id === next.id,
  );
  expect(kept.value.id).toBe(1);
  source.value = { id: 2 };
  expect(kept.value.id).toBe(2);
});

test('a line has changed when its last value has, though it is no longer', () => {
  expect(sameSeries({ times: [1, 2], values: [5, 6] }, { times: [1, 2], values: [5, 7] })).toBe(false);
});

const SYMBOL = someSymbol({ time: epochMs(5), bids: { prices: [10], quantities: [1] } });

test('a symbol without a new tick is the same', () => {
  expect(sameSymbol(SYMBOL, structuredClone(SYMBOL))).toBe(true);
});

test('a quantity deep in the book makes a symbol another', () => {
  expect(sameSymbol(SYMBOL, { ...SYMBOL, bids: { prices: [10], quantities: [2] } })).toBe(false);
});

test('the first symbol is another than none', () => {
  expect(sameSymbol(null, SYMBOL)).toBe(false);
});
