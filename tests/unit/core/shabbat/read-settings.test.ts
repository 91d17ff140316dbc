import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSettings } from '../../../../src/core/shabbat/read-settings';
import { DEFAULT_RULES, validRules } from '../../../../src/core/shabbat/rules';
import { DEFAULT_SETTINGS, type ShabbatSettings } from '../../../../src/core/shabbat/settings';
import { JERUSALEM, rulesWith } from './known-places';

const CHOSEN: ShabbatSettings = {
  place: JERUSALEM,
  rules: rulesWith({
    bufferMinutes: 40,
    end: { kind: 'degrees', degrees: 8.5 },
    yomTov: 'israel',
    highLatitude: { kind: 'reference_city', city: JERUSALEM },
  }),
  openPositions: { kind: 'flatten', minutesBefore: 10 },
  resume: 'by_hand',
  isQuiet: false,
};

function stored(changed: Record<string, unknown> = {}): unknown {
  return JSON.parse(JSON.stringify({ ...CHOSEN, ...changed }));
}

test('settings are read back as they were stored', () => {
  expect(readSettings(stored())).toEqual({ settings: CHOSEN, problems: [] });
});

test('where nothing is stored the defaults hold, and it is said', () => {
  const { settings, problems } = readSettings(null);
  expect(settings).toEqual(DEFAULT_SETTINGS);
  expect(problems).toHaveLength(1);
});

test.each([{ ...JERUSALEM, latitude: 91 }, { ...JERUSALEM, zone: '' }, { name: 'x' }, 'Jerusalem'])(
  'a place that cannot be becomes none: %o',
  (place) => {
    const { settings, problems } = readSettings(stored({ place }));
    expect(settings.place).toBeNull();
    expect(problems).toHaveLength(1);
  },
);

test('rules that are refused become the usual ones, and Yom Tov stays on', () => {
  const { settings, problems } = readSettings(stored({ rules: { ...CHOSEN.rules, bufferMinutes: 999 } }));
  expect(settings.rules).toEqual({ ...DEFAULT_RULES, yomTov: 'israel' });
  expect(problems).toHaveLength(1);
});

test('positions cannot be closed hours and hours before', () => {
  const { settings } = readSettings(stored({ openPositions: { kind: 'flatten', minutesBefore: 1_000 } }));
  expect(settings.openPositions).toEqual({ kind: 'hold' });
});

test('whatever is stored, the rules that come out are valid', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (rules, place) => {
      const { settings } = readSettings({ rules, place });
      return validRules(settings.rules).ok;
    }),
    { seed: 1, numRuns: 200 },
  );
});
