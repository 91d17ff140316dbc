import type { Config } from '../../app/config/config';
import { PARAMETER_KEYS } from '../../app/config/config';
import type { ConfigValue, ParameterKind } from '../../app/config/parameter';
import type { ParameterKey } from '../../app/config/parameters';

/** The form as it is filled in: every value as text, right or wrong. */
export type ConfigDraft = Readonly<Record<ParameterKey, string>>;

/** A whole configuration as the form shows it. */
export function draftOf(config: Config): ConfigDraft {
  const draft: Partial<Record<ParameterKey, string>> = {};
  for (const key of PARAMETER_KEYS) draft[key] = textOf(config[key]);
  if (!isWhole(draft)) throw new Error('a configuration lacks a key');
  return draft;
}

function isWhole(draft: Partial<Record<ParameterKey, string>>): draft is ConfigDraft {
  return PARAMETER_KEYS.every((key) => draft[key] !== undefined);
}

/** A value as it stands in a field: nothing for none, symbols as in "BTCUSDT: 2, ETHUSDT: 2". */
export function textOf(value: ConfigValue): string {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  return Object.entries(value)
    .map(([symbol, decimals]) => `${symbol}: ${decimals}`)
    .join(', ');
}

/** What a field's text stands for, as it would stand in a configuration; whether it may is for `readValue` to say. */
export function valueIn(kind: ParameterKind, text: string): unknown {
  const typed = text.trim();
  if (typed === '' && 'nullable' in kind) return null;
  switch (kind.type) {
    case 'flag':
      return typed === 'true';
    case 'integer':
    case 'number':
      return /^-?\d+(\.\d+)?(e-?\d+)?$/i.test(typed) ? Number(typed) : typed;
    case 'decimals_by_symbol':
      return decimalsIn(typed);
    default:
      return typed;
  }
}

function decimalsIn(text: string): unknown {
  if (text === '') return {};
  const pairs = text.split(',').map((pair): [string, unknown] => {
    const [symbol = '', decimals = ''] = pair.split(':').map((part) => part.trim());
    return [symbol, /^\d+$/.test(decimals) ? Number(decimals) : decimals];
  });
  return pairs.some(([symbol]) => symbol === '') ? text : Object.fromEntries(pairs);
}
