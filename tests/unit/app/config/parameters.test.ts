import { describe, expect, test } from 'vitest';
import type { Parameter, ParameterKind } from '../../../../src/app/config/parameter';
import { PARAMETERS } from '../../../../src/app/config/parameters';
import { readValue } from '../../../../src/app/config/read-value';

const parameters: [string, Parameter][] = Object.entries(PARAMETERS);

/** The numbers that SPEC names, each with its key. */
const SPEC = {
  profile: 'corrected',
  depth_levels: 20,
  window_size: 100,
  volatility_window: 20,
  momentum_window: 10,
  max_spread_bps: 10,
  imbalance_threshold: 0.3,
  persistence_required: 3,
  persistence_decay: 0.9,
  min_confidence: 0.6,
  vol_threshold_low: -1,
  vol_threshold_high: 1,
  require_momentum_confirm: true,
  momentum_threshold: 0.0001,
  base_position_pct: '0.1',
  low_vol_multiplier: '1.5',
  high_vol_multiplier: '0.5',
  initial_balance: '10000',
  slippage_bps: '5',
  taker_fee: '0.001',
  maker_fee: '0.001',
  daily_trade_limit: null,
  allow_short: true,
  max_position_size: null,
  max_leverage: '1',
  gap_reset_ms: 60_000,
  price_decimals: {},
  max_exposure_symbol: null,
  max_exposure_total: null,
  max_daily_loss: null,
  risk_service_url: null,
  stale_after_ms: null,
};

test('the defaults are SPEC’s numbers, key for key, and limits beyond them are off', () => {
  expect(Object.fromEntries(parameters.map(([key, parameter]) => [key, parameter.default]))).toEqual(SPEC);
});

describe.each(parameters)('%s', (_key, parameter) => {
  test('has a meaning in a sentence of its own', () => {
    expect(parameter.meaning).toMatch(/^[A-Z].{20,}\.$/);
    expect(parameters.filter(([, other]) => other.meaning === parameter.meaning)).toHaveLength(1);
  });

  test('has a unit where its number has one', () => {
    expect(parameter.unit).toMatch(unitPattern(parameter));
  });

  test('has a default that may stand in a configuration as it is', () => {
    expect(readValue(parameter.kind, parameter.default)).toEqual({ ok: true, value: parameter.default });
  });
});

/** Choices, flags and addresses have no unit, and neither do shares of 1; all others do. */
function unitPattern({ kind }: Parameter): RegExp {
  if (['choice', 'flag', 'service_url'].includes(kind.type)) return /^$/;
  return isShareOfOne(kind) ? /^$/ : /^[a-z].*$/;
}

function isShareOfOne(kind: ParameterKind): boolean {
  return kind.type === 'number' && kind.min === 0 && kind.max === 1;
}
