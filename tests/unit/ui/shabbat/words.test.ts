import { expect, test } from 'vitest';
import { disagreementText, jumpText, namesText, spanText, stateText } from '../../../../src/ui/shabbat/words';
import { someRest } from './some-rest';

test('one day is called by its name', () => {
  expect(namesText(['Shabbat'])).toBe('Shabbat');
});

test('several days are called by all of them', () => {
  expect(namesText(['Pesach I', 'Pesach II', 'Shabbat'])).toBe('Pesach I, Pesach II and Shabbat');
});

test('a resting desk says what for', () => {
  expect(stateText(someRest({ names: ['Yom Kippur'] }), null, false)).toBe('The desk rests for Yom Kippur.');
});

test('a trading desk says so, and what comes next', () => {
  expect(stateText(null, someRest(), true)).toBe('The desk is trading. Next: Shabbat.');
});

test('a desk without a market does not say that it trades', () => {
  expect(stateText(null, null, false)).toBe('The desk is not resting.');
});

test.each([
  [5_000, '5 s'],
  [-200_000, '3 min 20 s'],
  [90_061_000, '1 d 1 h'],
  [Number.NaN, 'an unknown time'],
])('a span of %d ms is %s', (milliseconds, text) => {
  expect(spanText(milliseconds)).toBe(text);
});

test('a clock ahead and one behind are told apart', () => {
  expect(disagreementText(60_000)).toContain('1 min ahead of');
  expect(disagreementText(-60_000)).toContain('1 min behind');
});

test('a clock that was set back is told from a device that slept', () => {
  expect(jumpText(-3_600_000)).toContain('jumped back by 1 h');
  expect(jumpText(3_600_000)).toContain('or the device slept');
});
