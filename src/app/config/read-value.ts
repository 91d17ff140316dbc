import { Decimal } from '../../core/money';
import { err, ok, type Result } from '../../core/result';
import type { ConfigValue, ParameterKind } from './parameter';
import { isServiceUrl } from './service-url';

const PLAIN_DECIMAL = /^-?\d+(\.\d+)?$/;
const MAX_DECIMALS = 18;
const DECIMALS = { min: 0, max: MAX_DECIMALS };

/**
 * A value from a configuration held against what may stand there. The answer is the value in its canonical form:
 * decimals as plain text, so that 0.1 and "0.10" are the same, and symbols in the order of their names. The refusal says
 * what was expected.
 */
export function readValue(kind: ParameterKind, value: unknown): Result<ConfigValue, string> {
  if (value !== null) return readPresent(kind, value);
  return 'nullable' in kind ? ok(null) : err('must not be null');
}

function readPresent(kind: ParameterKind, value: unknown): Result<ConfigValue, string> {
  switch (kind.type) {
    case 'choice':
      return readChoice(kind.values, value);
    case 'flag':
      return typeof value === 'boolean' ? ok(value) : err('must be true or false');
    case 'integer':
      return readInteger(kind, value);
    case 'number':
      return readNumber(kind, value);
    case 'decimal':
      return readDecimal(kind, value);
    case 'decimals_by_symbol':
      return readDecimalsBySymbol(value);
    case 'service_url':
      return readServiceUrl(value);
  }
}

function readChoice(values: readonly string[], value: unknown): Result<string, string> {
  return typeof value === 'string' && values.includes(value)
    ? ok(value)
    : err(`must be one of ${values.join(', ')}`);
}

interface Bounds {
  readonly min: number;
  readonly max: number;
}

function readInteger(bounds: Bounds, value: unknown): Result<number, string> {
  return Number.isInteger(value) ? readNumber(bounds, value) : err('must be a whole number');
}

function readNumber(bounds: Bounds, value: unknown): Result<number, string> {
  if (typeof value !== 'number' || !Number.isFinite(value)) return err('must be a number');
  return value >= bounds.min && value <= bounds.max
    ? ok(value)
    : err(`must be from ${bounds.min} to ${bounds.max}`);
}

function readDecimal(
  bounds: { readonly min: string; readonly max: string },
  value: unknown,
): Result<string, string> {
  const text = typeof value === 'number' && Number.isFinite(value) ? new Decimal(value).toFixed() : value;
  if (typeof text !== 'string' || !PLAIN_DECIMAL.test(text)) return err('must be a decimal number');
  const decimal = new Decimal(text);
  return decimal.gte(bounds.min) && decimal.lte(bounds.max)
    ? ok(decimal.toFixed())
    : err(`must be from ${bounds.min} to ${bounds.max}`);
}

function readDecimalsBySymbol(value: unknown): Result<Record<string, number>, string> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return err('must be an object such as {"BTCUSDT": 2}');
  const entries: [string, unknown][] = Object.entries(value);
  const read: [string, number][] = [];
  for (const [symbol, decimals] of entries) {
    const result = readInteger(DECIMALS, decimals);
    if (!result.ok) return err(`of ${symbol} must be a whole number from 0 to ${MAX_DECIMALS}`);
    read.push([symbol, result.value]);
  }
  return ok(Object.fromEntries(read.sort(([a], [b]) => (a < b ? -1 : 1))));
}

function readServiceUrl(value: unknown): Result<string, string> {
  return typeof value === 'string' && isServiceUrl(value)
    ? ok(value)
    : err('must be an address such as http://localhost:8080/check or https://...');
}
