import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endRuleText } from '../../../../../src/core/shabbat/end-rule-text';
import { DEFAULT_PLACE, type Place } from '../../../../../src/core/shabbat/place';
import { END_PRESETS, type EndRule, type HighLatitudeRule } from '../../../../../src/core/shabbat/rules';
import { DEFAULT_SETTINGS, type ShabbatSettings } from '../../../../../src/core/shabbat/settings';
import { END_CHOICES } from '../../../../../src/ui/shabbat/settings/choices';
import { type Draft, draftOf } from '../../../../../src/ui/shabbat/settings/draft';
import { type DraftErrors, numberIn, readDraft } from '../../../../../src/ui/shabbat/settings/read-draft';

const PARIS: Place = {
  ...DEFAULT_PLACE,
  name: 'Paris',
  latitude: 48.86,
  longitude: 2.35,
  zone: 'Europe/Paris',
};
const minutes = (most: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: most });

const end: fc.Arbitrary<EndRule> = fc.oneof(
  fc.constantFrom(...END_PRESETS),
  minutes(180).map((count): EndRule => ({ kind: 'minutes', minutes: count })),
  fc
    .integer({ min: 1_000, max: 18_000 })
    .map((mils): EndRule => ({ kind: 'degrees', degrees: mils / 1_000 })),
);

const highLatitude: fc.Arbitrary<HighLatitudeRule> = fc.oneof(
  fc.constant<HighLatitudeRule>({ kind: 'solar_midnight' }),
  fc.constant<HighLatitudeRule>({ kind: 'reference_city', city: PARIS }),
  fc.record({
    kind: fc.constant<'fixed_minutes'>('fixed_minutes'),
    sunsetAfterNoon: minutes(720),
    nightfallAfterSunset: minutes(180),
  }),
);

const settings: fc.Arbitrary<ShabbatSettings> = fc.record({
  place: fc.constantFrom(DEFAULT_PLACE, PARIS),
  rules: fc.record({
    bufferMinutes: minutes(120),
    end,
    marginBefore: minutes(180),
    marginAfter: minutes(180),
    yomTov: fc.constantFrom<'off' | 'israel' | 'diaspora'>('off', 'israel', 'diaspora'),
    highLatitude,
  }),
  openPositions: fc.oneof(
    fc.constant<ShabbatSettings['openPositions']>({ kind: 'hold' }),
    fc.integer({ min: 1, max: 240 }).map((minutesBefore): ShabbatSettings['openPositions'] => ({
      kind: 'flatten',
      minutesBefore,
    })),
  ),
  resume: fc.constantFrom<'by_itself' | 'by_hand'>('by_itself', 'by_hand'),
  isQuiet: fc.boolean(),
});

test('settings that are opened and applied without a change are the same', () => {
  const property = fc.property(settings, (one) => {
    expect(readDraft(draftOf(one))).toEqual({ ok: true, settings: one });
  });
  fc.assert(property, { seed: 1, numRuns: 300 });
});

test('every preset of the end rule can be chosen', () => {
  const offered = new Set<string>(END_CHOICES.map(([value]) => value));
  expect(END_PRESETS.map(endRuleText).filter((preset) => !offered.has(preset))).toEqual([]);
});

function errorsOf(part: Partial<Draft>): DraftErrors {
  const read = readDraft({ ...draftOf(DEFAULT_SETTINGS), ...part });
  return read.ok ? {} : read.errors;
}

test.each<[Partial<Draft>, keyof Draft]>([
  [{ name: ' ' }, 'name'],
  [{ latitude: '91' }, 'latitude'],
  [{ longitude: '-180.5' }, 'longitude'],
  [{ zone: 'Europe/Atlantis' }, 'zone'],
  [{ buffer: '121' }, 'buffer'],
  [{ marginBefore: '181' }, 'marginBefore'],
  [{ marginAfter: '-1' }, 'marginAfter'],
  [{ end: 'degrees', endNumber: '8.5001' }, 'endNumber'],
  [{ end: 'minutes', endNumber: '' }, 'endNumber'],
  [{ positions: 'flatten', flattenMinutes: '0' }, 'flattenMinutes'],
  [{ highLatitude: 'fixed_minutes', sunsetAfterNoon: '721' }, 'sunsetAfterNoon'],
  [{ highLatitude: 'fixed_minutes', nightfallAfterSunset: '181' }, 'nightfallAfterSunset'],
  [{ highLatitude: 'reference_city', referenceCity: null }, 'referenceCity'],
  [{ highLatitude: 'reference_city', referenceCity: { ...PARIS, latitude: 69.6 } }, 'referenceCity'],
])('%o is told at its field', (part, field) => {
  expect(Object.keys(errorsOf(part))).toEqual([field]);
});

test('every mistake is told at once', () => {
  expect(Object.keys(errorsOf({ latitude: 'x', longitude: '', buffer: '999' })).toSorted()).toEqual([
    'buffer',
    'latitude',
    'longitude',
  ]);
});

test('a field that was left empty asks for a number', () => {
  expect(errorsOf({ buffer: ' ' }).buffer).toBe('Give a number.');
});

test('what is no number is quoted', () => {
  expect(errorsOf({ buffer: 'soon' }).buffer).toBe('"soon" is not a number.');
});

test.each([
  ['18', 18],
  [' -46,6333 ', -46.6333],
  ['−23.5', -23.5],
  ['1e3', Number.NaN],
  ['', Number.NaN],
  ['0x10', Number.NaN],
])('"%s" is read as %d', (text, number) => {
  expect(numberIn(text)).toBe(number);
});
