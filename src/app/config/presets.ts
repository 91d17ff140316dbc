import { type Config, DEFAULT_CONFIG, PARAMETER_KEYS } from './config';
import type { ConfigValue, Parameter, ParameterGroup } from './parameter';
import { PARAMETERS, type ParameterKey } from './parameters';

/** What each preset has other than the defaults. */
export const PRESETS = {
  seed: {},
  cautious: {
    max_spread_bps: 5,
    imbalance_threshold: 0.4,
    persistence_required: 5,
    min_confidence: 0.7,
    base_position_pct: '0.05',
    daily_trade_limit: 50,
    max_daily_loss: '0.02',
  },
  active: {
    imbalance_threshold: 0.2,
    persistence_required: 2,
    min_confidence: 0.5,
    require_momentum_confirm: false,
  },
  long_only: { allow_short: false },
} as const satisfies Readonly<Record<string, Partial<Config>>>;

export type PresetName = keyof typeof PRESETS;

export const PRESET_NAMES: readonly PresetName[] = ['seed', 'cautious', 'active', 'long_only'];

/** What a preset decides; the account, the broker and the market's data are the user's own. */
const DECIDED: readonly ParameterGroup[] = ['strategy', 'sizing', 'risk'];

/** All that a preset decides, with its values. The address of a risk service is no part of it. */
export function presetKeys(name: PresetName): ReadonlyMap<ParameterKey, ConfigValue> {
  const preset: Partial<Config> = PRESETS[name];
  const decided = PARAMETER_KEYS.filter(isDecided);
  return new Map(decided.map((key) => [key, preset[key] ?? DEFAULT_CONFIG[key]]));
}

function isDecided(key: ParameterKey): boolean {
  const { group, kind }: Parameter = PARAMETERS[key];
  return DECIDED.includes(group) && kind.type !== 'service_url';
}
