import fc from 'fast-check';
import { expect, test } from 'vitest';
import { civilDay, civilDayOf, weekday } from '../../../../src/core/shabbat/civil-day';
import { type RestRun, restRuns } from '../../../../src/core/shabbat/rest-days';

const FIRST = civilDayOf(1990, 1, 1);
const LAST = civilDayOf(2090, 12, 31);

function longest(runs: readonly RestRun[]): number {
  return Math.max(...runs.map((run) => run.length));
}

test('no run of a century is longer than three days in the diaspora and in Israel', () => {
  expect(longest(restRuns(FIRST, LAST, 'diaspora'))).toBe(3);
  expect(longest(restRuns(FIRST, LAST, 'israel'))).toBe(3);
});

test('without Yom Tov every run is one Saturday, and none is missing', () => {
  const days = restRuns(FIRST, LAST, 'off').map((run) => run.map(({ day }) => day));
  const saturdays: number[][] = [];
  for (let day: number = FIRST; day <= LAST; day += 1)
    if (weekday(civilDay(day)) === 6) saturdays.push([day]);
  expect(days).toEqual(saturdays);
});

test('a run is whole whatever its dates were asked by', () => {
  const whole = new Set(restRuns(FIRST, LAST, 'diaspora').map((run) => run.map(({ day }) => day).join()));
  fc.assert(
    fc.property(fc.integer({ min: FIRST, max: LAST - 9 }), fc.nat({ max: 9 }), (from, span) =>
      restRuns(civilDay(from), civilDay(from + span), 'diaspora').every((run) =>
        whole.has(run.map(({ day }) => day).join()),
      ),
    ),
    { seed: 1, numRuns: 300 },
  );
});
