import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Parameter, ParameterKind } from '../../../../src/app/config/parameter';
import { PARAMETERS } from '../../../../src/app/config/parameters';
import { readValue } from '../../../../src/app/config/read-value';
import { Decimal } from '../../../../src/core/money';

const parameters: [string, Parameter][] = Object.entries(PARAMETERS);

/** Values of every JSON type. */
const JSON_VALUES: readonly unknown[] = [
  null,
  true,
  1,
  1.5,
  'corrected',
  'x',
  '0.5',
  [],
  [1],
  {},
  { BTCUSDT: 2 },
  'https://risk.example',
];

/** Whether a JSON value is of the type that a kind takes, its bounds aside. */
function hasType(kind: ParameterKind, value: unknown): boolean {
  return value === null ? 'nullable' in kind : isPresentOfType(kind, value);
}

function isPresentOfType(kind: ParameterKind, value: unknown): boolean {
  switch (kind.type) {
    case 'choice':
      return value === 'corrected';
    case 'flag':
      return typeof value === 'boolean';
    case 'integer':
      return Number.isInteger(value);
    case 'number':
      return typeof value === 'number';
    case 'decimal':
      return typeof value === 'number' || value === '0.5';
    case 'decimals_by_symbol':
      return typeof value === 'object' && !Array.isArray(value);
    case 'service_url':
      return value === 'https://risk.example';
  }
}

describe.each(parameters)('%s', (_key, { kind }) => {
  test('takes values of its own type and of no other', () => {
    const taken = JSON_VALUES.filter((value) => readValue(kind, value).ok);
    const ofType = JSON_VALUES.filter((value) => hasType(kind, value));
    expect(taken).toEqual(ofType.filter((value) => withinBounds(kind, value)));
  });

  test('takes no NaN, no infinity and no text that only looks like a number', () => {
    const bad = [
      Number.NaN,
      Number.POSITIVE_INFINITY,
      undefined,
      '',
      ' 1',
      '1e3',
      '0x1',
      'NaN',
      '1,5',
      '.5',
      '+1',
    ];
    expect(bad.filter((value) => readValue(kind, value).ok)).toEqual([]);
  });
});

const bounded = parameters.flatMap(([key, { kind }]) => ('min' in kind ? [{ key, kind }] : []));

test.each(bounded)('$key takes its bounds and nothing beyond', ({ kind }) => {
  const step = kind.type === 'integer' ? 1 : 1e-9;
  const [low, high] = [new Decimal(kind.min), new Decimal(kind.max)];
  const read = [low.minus(step), low, high, high.plus(step)].map(
    (value) => readValue(kind, kind.type === 'decimal' ? value.toFixed() : value.toNumber()).ok,
  );
  expect(read).toEqual([false, true, true, false]);
});

function withinBounds(kind: ParameterKind, value: unknown): boolean {
  if (!('min' in kind) || value === null) return true;
  return new Decimal(Number(value)).gte(kind.min) && new Decimal(Number(value)).lte(kind.max);
}

const DECIMAL: ParameterKind = { type: 'decimal', min: '-10', max: '1000000000000000000000000000000' };

test('a decimal reads the same as a number and as a text, with zeros at either end or not', () => {
  const forms = [0.5, '0.5', '0.50', '00.5'].map((value) => readValue(DECIMAL, value));
  expect(forms).toEqual(forms.map(() => ({ ok: true, value: '0.5' })));
});

test.each([0, -0, '0', '-0', '0.00', '-0.0', '000'])('zero is 0, written as %j', (value) => {
  expect(readValue(DECIMAL, value)).toEqual({ ok: true, value: '0' });
});

test('a decimal keeps every digit and never gets an exponent', () => {
  const text = '123456789012345678901234567.000000000000000001';
  expect(readValue(DECIMAL, text)).toEqual({ ok: true, value: text });
  expect(readValue(DECIMAL, 1e-7)).toEqual({ ok: true, value: '0.0000001' });
  expect(readValue(DECIMAL, 1e21)).toEqual({ ok: true, value: '1000000000000000000000' });
});

test('reading what was read changes nothing', () => {
  fc.assert(
    fc.property(fc.constantFrom(...parameters), fc.jsonValue(), ([, { kind }], value) => {
      const once = readValue(kind, value);
      if (once.ok) expect(readValue(kind, once.value)).toEqual(once);
    }),
    { seed: 1, numRuns: 2000 },
  );
});

const BY_SYMBOL: ParameterKind = { type: 'decimals_by_symbol' };

test('decimals by symbol are in the order of their names', () => {
  const texts = [
    { A: 1, B: 2, 'a-b': 0 },
    { 'a-b': 0, B: 2, A: 1 },
  ].map((value) => JSON.stringify(readValue(BY_SYMBOL, value)));
  expect(new Set(texts).size).toBe(1);
});

test.each([
  [{ BTCUSDT: 19 }, 'BTCUSDT'],
  [{ BTCUSDT: -1 }, 'BTCUSDT'],
  [{ BTCUSDT: 2, ETHUSDT: 2.5 }, 'ETHUSDT'],
  [{ BTCUSDT: '2' }, 'BTCUSDT'],
  [{ BTCUSDT: null }, 'BTCUSDT'],
])('%j is refused under the name of the symbol', (value, symbol) => {
  expect(readValue(BY_SYMBOL, value)).toEqual({
    ok: false,
    error: `of ${symbol} must be a whole number from 0 to 18`,
  });
});

test('a symbol may bear any name', () => {
  const value: unknown = JSON.parse('{"__proto__": 2, "constructor": 3}');
  const result = readValue(BY_SYMBOL, value);
  expect(JSON.stringify(result.ok ? result.value : null)).toBe('{"__proto__":2,"constructor":3}');
});
