import { expect, test } from 'vitest';
import { clockText, dateText, durationText, ledgerTime, minuteText } from '../../../../src/ui/format/time';

const FRIDAY = Date.UTC(2024, 7, 9, 20, 31, 7, 250);

test('times are UTC, whatever the zone of the machine', () => {
  expect([dateText(FRIDAY), clockText(FRIDAY), minuteText(FRIDAY)]).toEqual([
    '2024-08-09',
    '20:31:07',
    '20:31',
  ]);
});

test('before the first event the clock shows dashes', () => {
  expect(clockText(null)).toBe('--:--:--');
});

test('a date-time of the ledger is read as UTC', () => {
  expect(ledgerTime('2024-08-09T20:31:07.250000')).toBe(FRIDAY);
});

test('a length of time shows days only where there are some', () => {
  expect([durationText(59_400), durationText(90_061_000)]).toEqual(['00:00:59', '1d 01:01:01']);
});
