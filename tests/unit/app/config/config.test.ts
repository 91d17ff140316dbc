import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Config,
  configText,
  DEFAULT_CONFIG,
  describeConfigErrors,
  readConfig,
} from '../../../../src/app/config/config';
import { PARAMETERS } from '../../../../src/app/config/parameters';

const keys = Object.keys(PARAMETERS);

/** What a configuration was refused for, in one line; the configuration's own text where it was not. */
function read(input: unknown): string {
  const result = readConfig(input);
  return result.ok ? configText(result.value) : describeConfigErrors(result.error);
}

function accepted(input: unknown, base?: Config): Config {
  const result = readConfig(input, base);
  if (!result.ok) throw new Error(describeConfigErrors(result.error));
  return result.value;
}

test('an empty configuration is the default one', () => {
  expect(accepted({})).toEqual(DEFAULT_CONFIG);
});

test.each([null, 1, 'profile', true, [], [{}]])('%j is no configuration', (input) => {
  expect(read(input)).toBe('config: configuration must be a JSON object');
});

describe.each(keys)('%s', (key) => {
  test('is refused under its own name where its value cannot be', () => {
    const result = readConfig({ [key]: [] });
    expect(result.ok ? [] : result.error.map((error) => error.key)).toEqual([key]);
  });

  test('is not known in another spelling', () => {
    expect(read({ [key.toUpperCase()]: 1 })).toBe(`config: ${key.toUpperCase()} is not a known key`);
  });
});

test.each([
  [{ imbalance_threshold: 1.01 }, 'imbalance_threshold must be from 0 to 1'],
  [{ imbalance_threshold: '0.3' }, 'imbalance_threshold must be a number'],
  [{ window_size: 99.5 }, 'window_size must be a whole number'],
  [{ window_size: 1 }, 'window_size must be from 2 to 100000'],
  [{ base_position_pct: 'a tenth' }, 'base_position_pct must be a decimal number'],
  [{ taker_fee: '0.2' }, 'taker_fee must be from 0 to 0.1'],
  [{ allow_short: 'no' }, 'allow_short must be true or false'],
  [{ profile: 'literal' }, 'profile must be one of corrected, reference'],
  [{ initial_balance: null }, 'initial_balance must not be null'],
  [{ price_decimals: [2] }, 'price_decimals must be an object such as {"BTCUSDT": 2}'],
  [{ price_decimals: { BTCUSDT: 99 } }, 'price_decimals of BTCUSDT must be a whole number from 0 to 18'],
  [{ imbalance_treshold: 0.3 }, 'imbalance_treshold is not a known key'],
  [JSON.parse('{"__proto__": {"profile": "reference"}}'), '__proto__ is not a known key'],
  [{ constructor: 1 }, 'constructor is not a known key'],
])('%j is refused in words', (input, words) => {
  expect(read(input)).toBe(`config: ${words}`);
});

test('every mistake is named at once', () => {
  expect(read({ allow_short: 1, nonsense: 2, window_size: 'x' })).toBe(
    'config: allow_short must be true or false; nonsense is not a known key; window_size must be a whole number',
  );
});

test.each([
  [{ window_size: 10 }, 'volatility_window must not be above window_size (10)'],
  [{ volatility_window: 101 }, 'volatility_window must not be above window_size (100)'],
  [{ window_size: 20, momentum_window: 21 }, 'momentum_window must not be above window_size (20)'],
  [{ vol_threshold_low: 1.5 }, 'vol_threshold_low must not be above vol_threshold_high'],
])('%j is refused: its values contradict each other', (input, words) => {
  expect(read(input)).toBe(`config: ${words}`);
});

test.each([
  { window_size: 20, volatility_window: 20, momentum_window: 20 },
  { vol_threshold_low: 1, vol_threshold_high: 1 },
])('%j is at the edge and let through', (input) => {
  expect(accepted(input)).toMatchObject(input);
});

test('what a configuration does not name stays as it was', () => {
  const base = accepted({ window_size: 60, profile: 'reference' });
  expect(accepted({ window_size: 80 }, base)).toEqual({
    ...DEFAULT_CONFIG,
    profile: 'reference',
    window_size: 80,
  });
});

test('a null takes the place of a limit', () => {
  const limited = accepted({ max_position_size: '0.5', daily_trade_limit: 40 });
  expect(accepted({ max_position_size: null, daily_trade_limit: null }, limited)).toEqual(DEFAULT_CONFIG);
});

/** Some values for some keys, each in two spellings that mean the same. */
const spellings = fc.subarray([
  ['taker_fee', 0.001, '0.00100'],
  ['max_position_size', '0.5', 0.5],
  ['slippage_bps', '-0', 0],
  ['window_size', 60, 6e1],
  ['volatility_window', 12, 12.0],
  ['price_decimals', { BTCUSDT: 2, ETHUSDT: 2 }, { ETHUSDT: 2, BTCUSDT: 2 }],
  ['profile', 'reference', 'reference'],
] as const);

test('equal configurations have equal text, whatever their spelling and the order of their keys', () => {
  fc.assert(
    fc.property(spellings, (entries) => {
      const one = Object.fromEntries(entries.map(([key, value]) => [key, value]));
      const other = Object.fromEntries(entries.toReversed().map(([key, , value]) => [key, value]));
      expect(configText(accepted(other))).toBe(configText(accepted(one)));
    }),
    { seed: 1, numRuns: 100 },
  );
});

test('configurations that differ in one value have different texts', () => {
  const texts = keys.map((key) => configText({ ...DEFAULT_CONFIG, [key]: '42' }));
  expect(new Set([configText(DEFAULT_CONFIG), ...texts]).size).toBe(keys.length + 1);
});

test('a configuration’s text reads back as itself', () => {
  const config = accepted({ profile: 'reference', price_decimals: { BTCUSDT: 2 }, max_leverage: '2.50' });
  expect(accepted(JSON.parse(configText(config)))).toEqual(config);
});
