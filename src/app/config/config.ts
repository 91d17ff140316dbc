import { err, ok, type Result } from '../../core/result';
import type { ConfigValue, Parameter } from './parameter';
import { PARAMETERS, type ParameterKey } from './parameters';
import { readValue } from './read-value';

/** A whole configuration: every key with its value in canonical form. */
export type Config = Readonly<Record<ParameterKey, ConfigValue>>;

/** What is wrong with a configuration, one entry for each key that is. */
export interface ConfigError {
  readonly key: string;
  /** As in "must be from 0 to 1". */
  readonly reason: string;
}

/** Every key, in the order in which a decision reads them. */
export const PARAMETER_KEYS: readonly ParameterKey[] = Object.keys(PARAMETERS).filter(isKey);

/** The configuration that holds where nothing else is said. */
export const DEFAULT_CONFIG: Config = configFrom((key) => PARAMETERS[key].default);

/**
 * Reads a configuration from parsed JSON: the keys it has replace those of `base`. An unknown key, a wrong type or an
 * impossible value is refused with its key; nothing is taken over then.
 */
export function readConfig(
  input: unknown,
  base: Config = DEFAULT_CONFIG,
): Result<Config, readonly ConfigError[]> {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return err([{ key: 'configuration', reason: 'must be a JSON object' }]);
  const errors: ConfigError[] = [];
  const read: Partial<Record<ParameterKey, ConfigValue>> = {};
  for (const [key, value] of Object.entries(input)) {
    if (!isKey(key)) {
      errors.push({ key, reason: 'is not a known key' });
      continue;
    }
    const result = readValue(PARAMETERS[key].kind, value);
    if (result.ok) read[key] = result.value;
    else errors.push({ key, reason: result.error });
  }
  const config: Config = { ...base, ...read };
  if (errors.length === 0) errors.push(...contradictions(config));
  return errors.length === 0 ? ok(config) : err(errors);
}

/** The errors in one line: `config: imbalance_threshold must be from 0 to 1`. */
export function describeConfigErrors(errors: readonly ConfigError[]): string {
  return `config: ${errors.map(({ key, reason }) => `${key} ${reason}`).join('; ')}`;
}

/**
 * The configuration as text, the same for equal ones: what ids and run records go by. Keys that came later are left out at
 * their defaults, so that a run under an old configuration keeps its ids.
 */
export function configText(config: Config): string {
  const told = PARAMETER_KEYS.filter((key) => !isLater(key) || config[key] !== PARAMETERS[key].default);
  return JSON.stringify(Object.fromEntries(told.map((key) => [key, config[key]])));
}

/** The keys under which two configurations have other values. */
export function changedKeys(one: Config, other: Config): readonly ParameterKey[] {
  return PARAMETER_KEYS.filter((key) => JSON.stringify(one[key]) !== JSON.stringify(other[key]));
}

function isLater(key: ParameterKey): boolean {
  const parameter: Parameter = PARAMETERS[key];
  return parameter.isLater === true;
}

function configFrom(valueOf: (key: ParameterKey) => ConfigValue): Config {
  const entries = PARAMETER_KEYS.map((key): [ParameterKey, ConfigValue] => [key, valueOf(key)]);
  const config: Partial<Record<ParameterKey, ConfigValue>> = Object.fromEntries(entries);
  if (!isWhole(config)) throw new Error('a configuration lacks a key');
  return config;
}

function isKey(key: string): key is ParameterKey {
  return Object.hasOwn(PARAMETERS, key);
}

function isWhole(config: Partial<Record<ParameterKey, ConfigValue>>): config is Config {
  return PARAMETER_KEYS.every((key) => config[key] !== undefined);
}

/** Values that are possible one by one but not together. */
function contradictions(config: Config): ConfigError[] {
  const windowSize = Number(config.window_size);
  const tooLong = (['volatility_window', 'momentum_window'] as const).filter(
    (key) => Number(config[key]) > windowSize,
  );
  const errors: ConfigError[] = tooLong.map((key) => ({
    key,
    reason: `must not be above window_size (${windowSize})`,
  }));
  if (Number(config.vol_threshold_low) > Number(config.vol_threshold_high))
    errors.push({ key: 'vol_threshold_low', reason: 'must not be above vol_threshold_high' });
  return errors;
}
