import fc from 'fast-check';
import { expect, test } from 'vitest';
import { restOfJson } from '../../../../../src/adapters/replay/text/json-check';
import { utf8 } from '../importing';

const HEAD = '{"a":"';

/** True if the whole of `text`, which begins with `HEAD`, is certainly an object. */
function isCertain(text: string): boolean {
  const bytes = utf8(`${text}\n`);
  return restOfJson(bytes, HEAD.length, 1) === bytes.length - 1;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const word = fc.stringMatching(/^[ !#-[\]-~]{0,8}$/);
const plainNumber = fc
  .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
  .filter((n) => !/e/.test(`${n}`));
const plainJson = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.oneof(word, plainNumber, fc.boolean(), fc.constant(null)),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(word, tie('value'), { maxKeys: 4 }),
  ),
})).value;

test('knows every object without blanks, escapes and exponents', () => {
  const property = fc.property(word, plainJson, (text, value) => {
    const line = JSON.stringify({ a: text, b: value });
    expect(isCertain(line)).toBe(true);
  });
  fc.assert(property, { seed: 1, numRuns: 500 });
});

test('is certain of nothing that is not JSON', () => {
  const damaged = fc.tuple(plainJson, fc.nat(), fc.stringMatching(/^[-"{}[\],:.0-9a-z\\ ]{0,2}$/), fc.nat(2));
  const property = fc.property(damaged, ([value, place, put, cut]) => {
    const line = JSON.stringify({ a: '', b: value });
    const at = HEAD.length + (place % (line.length - HEAD.length));
    const text = line.slice(0, at) + put + line.slice(at + cut);
    if (isCertain(text)) expect(isJson(text)).toBe(true);
  });
  fc.assert(property, { seed: 1, numRuns: 5000 });
});

test.each([
  '{"a":"" }',
  '{"a":"\\n"}',
  '{"a":"é"}',
  '{"a":"","b":1e5}',
  '{"a":"","b":' + '['.repeat(40) + ']'.repeat(40) + '}',
])('leaves %s to JSON.parse', (text) => {
  expect([isJson(text), isCertain(text)]).toEqual([true, false]);
});

test.each([
  '{"a":"","b":01}',
  '{"a":"","b":-}',
  '{"a":"","b":1.}',
  '{"a":"","b":tru}',
  '{"a":"",}',
  '{"a":""',
  '{"a":""}}',
])('is not certain of %s', (text) => {
  expect(isCertain(text)).toBe(false);
});
