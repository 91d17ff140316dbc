import { expect, test } from 'vitest';
import { english } from '../../../../src/ui/words/en/english';
import { hebrew } from '../../../../src/ui/words/he/hebrew';
import { languageFor } from '../../../../src/ui/words/languages';
import { portuguese } from '../../../../src/ui/words/pt/portuguese';

/** Texts that are the same in another language: names, and terms that traders there use in English. */
const SAME_IN: Readonly<Record<'he' | 'pt', ReadonlySet<string>>> = {
  he: new Set(['he-IL', 'Sundown', 'ATR', 'SQN']),
  pt: new Set([
    'Sundown',
    'ATR',
    'Spread',
    'spread',
    'Ticks',
    'bps',
    'ticks',
    'Momentum',
    'Yom Tov',
    'Shavuot',
    'min',
    'Total',
    'P&L',
    'Menu',
    'SQN',
    '{0} ticks',
    '{0} s',
    '{0} ms',
    '{0}/s',
  ]),
};
/** A text without a word is none of a language: a sign, a number, what is given alone. */
const WORD = /[a-z]{3}/i;

/** A message that is made of what it is given: texts here, which stand for numbers, too. */
type Say = (...given: readonly string[]) => string;

function isSay(value: unknown): value is Say {
  return typeof value === 'function';
}

/** Every text by its path; a function says its text with `{0}`, `{1}` for what it is given. */
function textsOf(messages: object, path = ''): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [key, value] of Object.entries<unknown>({ ...messages })) {
    const here = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') texts.set(here, value);
    else if (isSay(value)) texts.set(here, said(value));
    else if (typeof value === 'object' && value !== null)
      for (const [inner, text] of textsOf(value, here)) texts.set(inner, text);
  }
  return texts;
}

function said(say: Say): string {
  return say(...Array.from({ length: say.length }, (_, place) => `{${place}}`));
}

function placeholders(text: string): string[] {
  return [...new Set(text.match(/\{\d\}/g))].toSorted();
}

const LANGUAGES = [
  ['he', hebrew],
  ['pt', portuguese],
] as const;

for (const [language, messages] of LANGUAGES) {
  const theirs = textsOf(messages);

  test(`${language} has every text, and no other`, () => {
    expect([...theirs.keys()].toSorted()).toEqual([...textsOf(english).keys()].toSorted());
  });

  test(`no text of ${language} is left in English`, () => {
    const left = [...textsOf(english)].filter(
      ([path, text]) => theirs.get(path) === text && WORD.test(text) && !SAME_IN[language].has(text),
    );
    expect(left).toEqual([]);
  });

  test(`${language} says what it is given wherever English does`, () => {
    const differing = [...textsOf(english)].filter(
      ([path, text]) => String(placeholders(text)) !== String(placeholders(theirs.get(path) ?? '')),
    );
    expect(differing).toEqual([]);
  });
}

test('Hebrew letters are in every Hebrew text but names and terms', () => {
  const without = [...textsOf(hebrew)].filter(
    ([, text]) => WORD.test(text) && !/[\u05d0-\u05ea]/.test(text) && !SAME_IN.he.has(text),
  );
  expect(without).toEqual([]);
});

test('what the person chose outranks the browser', () => {
  expect(languageFor('pt', ['he-IL', 'en'])).toBe('pt');
});

test("the first of the browser's languages that the page knows is spoken", () => {
  expect(languageFor(null, ['fr-FR', 'pt-PT', 'he'])).toBe('pt');
});

test('the code of old for Hebrew is known', () => {
  expect(languageFor(null, ['iw-IL'])).toBe('he');
});

test('English stands in for every other language', () => {
  expect(languageFor(null, ['fr', 'de-AT'])).toBe('en');
});

test('a choice that is no language of the page is passed over', () => {
  expect(languageFor('xx', ['he'])).toBe('he');
});
