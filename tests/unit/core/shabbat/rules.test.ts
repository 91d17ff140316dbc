import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endRuleText, parseEndRule } from '../../../../src/core/shabbat/end-rule-text';
import { DEFAULT_RULES, END_PRESETS, type PauseRules, validRules } from '../../../../src/core/shabbat/rules';
import { JERUSALEM, rulesWith, STOCKHOLM } from './known-places';

function fieldOf(changed: Partial<PauseRules>): string {
  const checked = validRules(rulesWith(changed));
  return checked.ok ? 'ok' : checked.error.field;
}

test('the default rules are the seed’s: 18 minutes before sunset to sunset, no Yom Tov', () => {
  expect(DEFAULT_RULES).toMatchObject({ bufferMinutes: 18, end: { kind: 'sunset' }, yomTov: 'off' });
  expect(validRules(DEFAULT_RULES).ok).toBe(true);
});

test.each([-1, 121, NaN, Infinity])('%s minutes before sunset are refused', (bufferMinutes) => {
  expect(fieldOf({ bufferMinutes })).toBe('minutes before sunset');
});

test.each([0, 0.9, 18.1, NaN, 8.12345])('%s degrees are refused', (degrees) => {
  expect(fieldOf({ end: { kind: 'degrees', degrees } })).toBe('degrees');
});

test('margins and minutes are bounded', () => {
  expect([
    fieldOf({ marginBefore: 181 }),
    fieldOf({ marginAfter: -1 }),
    fieldOf({ end: { kind: 'minutes', minutes: 181 } }),
    fieldOf({ highLatitude: { kind: 'fixed_minutes', sunsetAfterNoon: 721, nightfallAfterSunset: 72 } }),
    fieldOf({ highLatitude: { kind: 'fixed_minutes', sunsetAfterNoon: 360, nightfallAfterSunset: NaN } }),
  ]).toEqual([
    'extra minutes before the start',
    'extra minutes after the end',
    'minutes after sunset',
    'minutes from solar noon to sunset',
    'minutes from sunset to nightfall',
  ]);
});

test('a reference city must be a place whose every evening has a nightfall', () => {
  expect(fieldOf({ highLatitude: { kind: 'reference_city', city: JERUSALEM } })).toBe('ok');
  expect(fieldOf({ highLatitude: { kind: 'reference_city', city: STOCKHOLM } })).toBe('reference city');
  expect(fieldOf({ highLatitude: { kind: 'reference_city', city: { ...JERUSALEM, zone: '' } } })).toBe(
    'reference city',
  );
});

test('every end rule is read back from its text', () => {
  expect(END_PRESETS.map((rule) => parseEndRule(endRuleText(rule)))).toEqual(END_PRESETS);
});

test.each(['', 'degrees', 'degrees:', 'degrees:x', 'minutes:-5', 'sunset:1', 'minutes:1e3'])(
  '"%s" is no end rule',
  (text) => {
    expect(parseEndRule(text)).toBeNull();
  },
);

test('whatever the text, reading an end rule does not throw', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      parseEndRule(text);
    }),
    { seed: 1, numRuns: 200 },
  );
});
