import { expect, test } from 'vitest';
import { FrameRate } from '../../../../src/app/live/frame-rate';

/** A rate after frames at those milliseconds. */
function after(...times: readonly number[]): FrameRate {
  const rate = new FrameRate();
  for (const time of times) rate.count(time);
  return rate;
}

test('without a frame the rate is 0', () => {
  expect(new FrameRate().perSecond(5_000)).toBe(0);
});

test('a steady ten a second is ten, at any moment of the second', () => {
  const rate = after(...Array.from({ length: 100 }, (_, i) => i * 100));
  expect([10_000, 10_400, 10_999].map((now) => rate.perSecond(now))).toEqual([10, 10, 10]);
});

test('in its first second it is what has come so far', () => {
  expect(after(100, 200, 300).perSecond(900)).toBe(3);
});

test('it looks back on the seconds since the first frame, not before', () => {
  expect(after(0, 100, 1_200, 1_300).perSecond(2_000)).toBe(2);
});

test('it falls to 0 within six seconds of silence', () => {
  const rate = after(...Array.from({ length: 50 }, (_, i) => i * 100));
  expect(rate.perSecond(7_000)).toBe(6);
  expect(rate.perSecond(10_000)).toBe(0);
});
