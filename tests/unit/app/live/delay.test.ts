import { expect, test } from 'vitest';
import { Delay } from '../../../../src/app/live/delay';

test('the first message is not late, whatever the clocks differ by', () => {
  expect(new Delay().beyondUsual(1_700_000_000_000, 12)).toBe(0);
});

const TOOK = [80, 50, 3_050];

test('a message is late by what it took more than the quickest one', () => {
  const delay = new Delay();
  expect([0, 1_000, 2_000].map((sent, i) => delay.beyondUsual(sent, sent + (TOOK[i] ?? 0)))).toEqual([
    0, 0, 3_000,
  ]);
});

test('clocks that drift apart do not make messages late for ever', () => {
  const delay = new Delay();
  delay.beyondUsual(0, 0);
  const late = Array.from({ length: 300 }, (_, i) => delay.beyondUsual(i * 1_000, i * 1_000 + i));
  expect(Math.max(...late)).toBeLessThanOrEqual(120);
});

test('a burst after a silence is measured by what was usual before it', () => {
  const delay = new Delay();
  for (let i = 0; i < 60; i++) delay.beyondUsual(i * 1_000, i * 1_000 + 50);
  expect(delay.beyondUsual(60_000, 160_050)).toBe(100_000);
});

test('what was usual can be forgotten', () => {
  const delay = new Delay();
  delay.beyondUsual(0, 50);
  delay.forget();
  expect(delay.beyondUsual(1_000, 91_000)).toBe(0);
});
