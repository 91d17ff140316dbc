import { expect, test } from 'vitest';
import { BackOff } from '../../../../../src/adapters/exchange/socket/back-off';

test('waits up to 1 s x 2^n, at most 30 s', () => {
  const backOff = new BackOff(() => 0.9999999);
  const waits = Array.from({ length: 7 }, () => Math.ceil(backOff.next() / 1_000));
  expect(waits).toEqual([1, 2, 4, 8, 16, 30, 30]);
});

test('takes a random part of the wait, from nothing on', () => {
  const chances = [0, 0.5, 0.25];
  const backOff = new BackOff(() => chances.shift() ?? 0);
  expect([backOff.next(), backOff.next(), backOff.next()]).toEqual([0, 1_000, 1_000]);
});

test('begins anew once all is well', () => {
  const backOff = new BackOff(() => 0.5);
  for (let i = 0; i < 9; i += 1) backOff.next();
  backOff.reset();
  expect([backOff.tries, backOff.next()]).toEqual([0, 500]);
});
