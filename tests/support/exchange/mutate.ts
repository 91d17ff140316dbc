type Random = () => number;
type Mutation = (text: string, random: Random) => string;

/** What may stand where a value stood. */
const VALUES = [
  'null',
  'true',
  '-1',
  '0',
  '1e999',
  '-0',
  '1e-400',
  '9007199254740993',
  '0.1',
  '""',
  '"NaN"',
  '"-1"',
  '"Infinity"',
  '"1e5"',
  '"0.0000000000000000001"',
  '"0.000000000000000001"',
  '"9007199254740992"',
  '"99999999999999.999"',
  '"0"',
  '"00000.10"',
  '" 1"',
  '[]',
  '{}',
  '[[]]',
  '{"__proto__":{"x":1}}',
  '"\\u0000"',
];
const VALUE = /"[^"\\]*"|-?\d+(?:\.\d+)?|null|true|\[[^[\]]*\]/g;
const NOISE = '{}[],:"\\0123456789.eE-+nulltrue \u0000\u00e9\ud800';

const pick = (random: Random, count: number): number => Math.floor(random() * count);

/** Another value in the place of one. */
const replaceValue: Mutation = (text, random) => {
  const found = [...text.matchAll(VALUE)];
  const match = found[pick(random, found.length)];
  if (!match) return text;
  const value = VALUES[pick(random, VALUES.length)] ?? '';
  return text.slice(0, match.index) + value + text.slice(match.index + match[0].length);
};

/** Other digits in the place of one: a frame that may be as good as the one before. */
const changeDigit: Mutation = (text, random) => {
  const places = [...text.matchAll(/\d/g)].map(({ index }) => index);
  const at = places[pick(random, places.length)] ?? 0;
  return text.slice(0, at) + String(pick(random, 1_000)) + text.slice(at + 1);
};

const insertNoise: Mutation = (text, random) => {
  const at = pick(random, text.length + 1);
  return text.slice(0, at) + (NOISE[pick(random, NOISE.length)] ?? '') + text.slice(at);
};

const dropPart: Mutation = (text, random) => {
  const at = pick(random, text.length + 1);
  return text.slice(0, at) + text.slice(at + 1 + pick(random, 12));
};

const cutShort: Mutation = (text, random) => text.slice(0, pick(random, text.length));

const repeatPart: Mutation = (text, random) => {
  const at = pick(random, text.length);
  return (
    text.slice(0, at) + text.slice(at, at + pick(random, 40)).repeat(1 + pick(random, 4)) + text.slice(at)
  );
};

const same: Mutation = (text) => text;

const MUTATIONS: readonly Mutation[] = [
  same,
  replaceValue,
  replaceValue,
  replaceValue,
  changeDigit,
  changeDigit,
  insertNoise,
  dropPart,
  cutShort,
  repeatPart,
];

/** A frame that has gone wrong in one to three places, or is as it was. */
export function mutate(text: string, random: Random): string {
  let mutated = text;
  for (let i = pick(random, 3); i >= 0; i -= 1) {
    const mutation = MUTATIONS[pick(random, MUTATIONS.length)] ?? same;
    mutated = mutation(mutated, random);
  }
  return mutated;
}
