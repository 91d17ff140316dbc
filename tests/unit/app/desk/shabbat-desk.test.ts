import { expect, test } from 'vitest';
import { ShabbatDesk } from '../../../../src/app/desk/shabbat-desk';
import { DEFAULT_SETTINGS } from '../../../../src/core/shabbat/settings';
import { FakeMachineClock } from '../../../support/fake-machine-clock';
import { MemorySettings } from '../../../support/memory-settings';
import { SHABBAT, settingsWith } from '../../../support/shabbat';
import { JERUSALEM, rulesWith } from '../../core/shabbat/known-places';

const FRIDAY_NOON = Date.UTC(2024, 7, 9, 12);

/** A desk's rest with its surroundings. */
async function restOf(settings = new MemorySettings(), wall = FRIDAY_NOON) {
  const clock = new FakeMachineClock(wall);
  const desk = new ShabbatDesk(clock, settings);
  await desk.load();
  return { desk, clock, settings };
}

test('settings are the usual ones of São Paulo where none are stored', async () => {
  const { desk } = await restOf();
  expect([desk.settings, desk.problem, desk.calendar.nextPause(FRIDAY_NOON)]).toEqual([
    DEFAULT_SETTINGS,
    null,
    SHABBAT.start,
  ]);
});

test('settings outlive the page', async () => {
  const { desk, settings } = await restOf();
  const chosen = settingsWith({
    place: JERUSALEM,
    rules: rulesWith({ bufferMinutes: 40 }),
    isQuiet: false,
  });
  expect(await desk.change(chosen)).toEqual([]);
  const again = await restOf(settings);
  expect(again.desk.settings).toEqual(chosen);
  expect(again.desk.calendar.nextPause(FRIDAY_NOON)).toBe(desk.calendar.nextPause(FRIDAY_NOON));
});

test('settings that are impossible are refused with a sentence for each mistake, and the old ones stay', async () => {
  const { desk, settings } = await restOf();
  const mistakes = await desk.change({
    ...DEFAULT_SETTINGS,
    place: { ...JERUSALEM, latitude: 91 },
    rules: rulesWith({ bufferMinutes: -1 }),
    openPositions: { kind: 'flatten', minutesBefore: 241 },
  });
  expect(mistakes).toEqual([
    'The latitude must be a number from -90 to 90, not "91".',
    'The minutes before sunset must be a number from 0 to 120, not "-1".',
    'Positions can be closed up to 240 minutes before the rest.',
  ]);
  expect([desk.settings, settings.values.size]).toEqual([DEFAULT_SETTINGS, 0]);
});

test.each([241, 0, -5, Number.NaN])(
  'that close positions %d minutes before are refused',
  async (minutesBefore) => {
    const { desk } = await restOf();
    const mistakes = await desk.change(settingsWith({ openPositions: { kind: 'flatten', minutesBefore } }));
    expect(mistakes).toEqual(['Positions can be closed up to 240 minutes before the rest.']);
  },
);

test('settings that were stored as rubbish are the usual ones', async () => {
  const settings = new MemorySettings();
  for (const key of ['shabbat', 'shabbat-last-place', 'shabbat-running-rest']) settings.values.set(key, 7);
  const { desk } = await restOf(settings);
  expect([desk.settings, desk.problem]).toEqual([DEFAULT_SETTINGS, null]);
});

test('settings without a place say what to do and rest from noon on Friday at the last place, also after a restart', async () => {
  const { desk, settings } = await restOf();
  await desk.change(settingsWith({ place: JERUSALEM }));
  await desk.change(settingsWith({ place: null }));
  const again = (await restOf(settings)).desk;
  for (const { problem, calendar } of [desk, again]) {
    expect(problem).toContain('Set your place.');
    expect(calendar.nextPause(Date.UTC(2024, 7, 8))).toBe(Date.parse('2024-08-09T12:00:00+03:00'));
  }
});
