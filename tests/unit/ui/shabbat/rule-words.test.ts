import { expect, test } from 'vitest';
import { rulesInWords } from '../../../../src/core/shabbat/words';
import type { PauseRules } from '../../../../src/core/shabbat/rules';
import { DEFAULT_RULES } from '../../../../src/core/shabbat/rules';
import { rulesText } from '../../../../src/ui/shabbat/rule-words';
import { methodText, standInText } from '../../../../src/ui/shabbat/stored-words';
import { english } from '../../../../src/ui/words/en/english';
import { hebrew } from '../../../../src/ui/words/he/hebrew';
import { speak } from '../../../../src/ui/words/words';

const RULES: readonly PauseRules[] = [
  DEFAULT_RULES,
  {
    ...DEFAULT_RULES,
    bufferMinutes: 1,
    marginAfter: 5,
    end: { kind: 'minutes', minutes: 42 },
    yomTov: 'off',
  },
  { ...DEFAULT_RULES, end: { kind: 'sunset' }, highLatitude: { kind: 'solar_midnight' } },
  {
    ...DEFAULT_RULES,
    highLatitude: { kind: 'fixed_minutes', sunsetAfterNoon: 360, nightfallAfterSunset: 40 },
  },
];

test.each(RULES)('in English the page says the rules as the commands do', (rules) => {
  expect(rulesText(rules)).toEqual(rulesInWords(rules));
});

const METHODS = ['sunset - 18 min .. degrees:8.5', 'noon of the eve .. solar midnight', 'no clock'];
const STAND_INS = [
  'no sunset (polar day): solar midnight',
  'start: no sunset (polar night): solar noon; end: no 8.5 degrees: 40 minutes after sunset',
  'no valid place or zone: every zone',
  'no valid place: zone Europe/Oslo',
];

test('in English a method and a stand-in are as they are stored', () => {
  expect(METHODS.map(methodText)).toEqual(METHODS);
  expect(STAND_INS.map(standInText)).toEqual(STAND_INS);
});

test('in Hebrew no English word of a method or a stand-in is left but a zone’s name', () => {
  speak(hebrew);
  const texts = [...METHODS.map(methodText), ...STAND_INS.map(standInText)];
  speak(english);
  expect(texts.map((text) => text.replace('Europe/Oslo', '')).join()).not.toMatch(/[a-z]/i);
});

test('a text of another form is shown as it is', () => {
  expect([methodText('by hand'), standInText('nobody knows')]).toEqual(['by hand', 'nobody knows']);
});
