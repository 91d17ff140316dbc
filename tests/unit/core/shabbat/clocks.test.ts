import { expect, test } from 'vitest';
import { clockDisagreement, clockJump } from '../../../../src/core/shabbat/clocks';

const BEFORE = { wall: 1_000_000, monotonic: 50 };

test.each([
  ['clocks that move together', 60_000, 60_000, 0],
  ['five seconds apart', 65_000, 60_000, 0],
  ['more than five seconds ahead', 65_001, 60_000, 5_001],
  ['set back', -3_540_000, 60_000, -3_600_000],
  ['a sleep that the monotonic clock did not count', 28_800_000, 0, 28_800_000],
])('%s', (_, wall, monotonic, jump) => {
  const after = { wall: BEFORE.wall + wall, monotonic: BEFORE.monotonic + monotonic };
  expect(clockJump(BEFORE, after)).toBe(jump);
});

test('a reading that is no number is a jump', () => {
  expect(clockJump(BEFORE, { wall: NaN, monotonic: 60 })).not.toBe(0);
});

test('a device clock within five seconds of event time agrees with it', () => {
  expect([
    clockDisagreement(10_000, 5_000),
    clockDisagreement(10_001, 5_000),
    clockDisagreement(0, 5_001),
  ]).toEqual([0, 5_001, -5_001]);
});
