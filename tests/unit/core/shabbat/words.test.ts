import { expect, test } from 'vitest';
import { rulesInWords } from '../../../../src/core/shabbat/words';
import { JERUSALEM, rulesWith } from './known-places';

test('the default rules in words', () => {
  expect(rulesInWords(rulesWith({}))).toEqual([
    'The rest begins 18 minutes before sunset on the eve.',
    'It ends at sunset on the last day.',
    'Yom Tov is not kept: the desk trades on it.',
    'Where the sun does not set or night does not fall: solar midnight, and solar noon for the start in the polar night.',
  ]);
});

test('degrees, margins, Yom Tov and a reference city in words', () => {
  const rules = rulesWith({
    end: { kind: 'degrees', degrees: 8.5 },
    marginBefore: 5,
    marginAfter: 1,
    yomTov: 'israel',
    highLatitude: { kind: 'reference_city', city: JERUSALEM },
  });
  expect(rulesInWords(rules)).toEqual([
    'The rest begins 18 minutes before sunset on the eve, and 5 minutes more.',
    'It ends when the sun is 8.5 degrees below the horizon on the last day, and 1 minute more.',
    'Yom Tov is kept as in Israel; days that adjoin Shabbat make one rest with it.',
    'Where the sun does not set or night does not fall: the sun of Jerusalem, by solar time.',
  ]);
});
