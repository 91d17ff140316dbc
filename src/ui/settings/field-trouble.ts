import { PARAMETER_KEYS, readConfig } from '../../app/config/config';
import type { ParameterKind } from '../../app/config/parameter';
import { PARAMETERS, type ParameterKey } from '../../app/config/parameters';
import { readValue } from '../../app/config/read-value';
import { words } from '../words/words';
import { type ConfigDraft, valueIn } from './parameter-text';

const { wrong } = words.settings;

/** What is wrong with the fields, in words; empty where the form may be applied. */
export type FieldTroubles = Partial<Record<ParameterKey, string>>;

/** Looks at each field by itself, then, where all are right, at those that must fit each other. */
export function troublesIn(draft: ConfigDraft): FieldTroubles {
  const troubles: FieldTroubles = {};
  for (const key of PARAMETER_KEYS) {
    const { kind } = PARAMETERS[key];
    if (!readValue(kind, valueIn(kind, draft[key])).ok) troubles[key] = troubleOf(kind);
  }
  return Object.keys(troubles).length > 0 ? troubles : contradictionsIn(draft);
}

/** The configuration's keys as the form has them, for `readConfig`. */
export function keysOf(draft: ConfigDraft): Readonly<Record<string, unknown>> {
  return Object.fromEntries(PARAMETER_KEYS.map((key) => [key, valueIn(PARAMETERS[key].kind, draft[key])]));
}

function troubleOf(kind: ParameterKind): string {
  switch (kind.type) {
    case 'integer':
      return wrong.integer(String(kind.min), String(kind.max));
    case 'number':
    case 'decimal':
      return wrong.number(String(kind.min), String(kind.max));
    case 'decimals_by_symbol':
      return wrong.symbols;
    case 'service_url':
      return wrong.address;
    case 'choice':
    case 'flag':
      return wrong.choice;
  }
}

function contradictionsIn(draft: ConfigDraft): FieldTroubles {
  const read = readConfig(keysOf(draft));
  if (read.ok) return {};
  const troubles: FieldTroubles = {};
  for (const key of PARAMETER_KEYS) {
    if (!read.error.some((error) => error.key === key)) continue;
    troubles[key] = key === 'vol_threshold_low' ? wrong.lowAboveHigh : wrong.aboveWindow(draft.window_size);
  }
  return troubles;
}
