import { expect, test } from 'vitest';
import { readArguments } from '../../../../scripts/windows/arguments';
import { windowsJson, windowsTable } from '../../../../scripts/windows/output';
import { type PauseWindow } from '../../../../src/core/shabbat/window';
import { windowsOnDates } from '../../../../src/core/shabbat/windows';

const LINE =
  '--lat 31.7683 --lon 35.2137 --zone Asia/Jerusalem --from 2026-05-22 --to 2026-05-22 --yom-tov israel';
const READ = readArguments(LINE.split(' '));

function found(): PauseWindow[] {
  return READ.ok ? windowsOnDates(READ.value.place, READ.value.rules, READ.value.from, READ.value.to) : [];
}

test('the JSON has the contract’s keys, with instants to the second', () => {
  expect(JSON.parse(windowsJson(found()))).toEqual([
    {
      start: expect.stringMatching(/^2026-05-21T16:1\d:\d\dZ$/),
      end: expect.stringMatching(/^2026-05-23T16:3\d:\d\dZ$/),
      kind: 'shabbat+yomtov',
      days: 2,
      names: ['Shavuot', 'Shabbat'],
      method: 'sunset - 18 min .. sunset',
      fallback: null,
      first_date: '2026-05-22',
      last_date: '2026-05-23',
    },
  ]);
});

test('no window is an empty array', () => {
  expect(JSON.parse(windowsJson([]))).toEqual([]);
});

test('the table is on the place’s clock and says what it is not', () => {
  const table = READ.ok ? windowsTable(found(), READ.value) : '';
  expect(table).toMatch(/2026-05-21 19:1\d:\d\d\+03:00 {2}2026-05-23 19:3\d:\d\d\+03:00 {2}Shavuot, Shabbat/);
  expect(table).toContain('not a halachic ruling');
});
