import { expect, test } from 'vitest';
import { DEFAULT_CONFIG, readConfig } from '../../../../src/app/config/config';
import { engineParameters } from '../../../../src/app/config/engine-parameters';
import { Decimal } from '../../../../src/core/money';

/** Another value for every key. */
const OTHER = {
  profile: 'reference',
  depth_levels: 1,
  window_size: 62,
  volatility_window: 13,
  momentum_window: 14,
  max_spread_bps: 1.5,
  imbalance_threshold: 0.16,
  persistence_required: 17,
  min_confidence: 0.18,
  vol_threshold_low: -1.9,
  vol_threshold_high: 2,
  require_momentum_confirm: false,
  momentum_threshold: 0.21,
  base_position_pct: '0.22',
  low_vol_multiplier: '2.3',
  high_vol_multiplier: '2.4',
  initial_balance: '2500.50',
  slippage_bps: '26',
  taker_fee: '0.027',
  maker_fee: '0.028',
  daily_trade_limit: 29,
  allow_short: false,
  max_position_size: '30.5',
  max_leverage: '3.1',
  gap_reset_ms: 32,
  price_decimals: { BTCUSDT: 3 },
  max_exposure_symbol: '31',
  max_exposure_total: 32.5,
  max_daily_loss: '0.33',
};

test('every value of a configuration reaches the place in the engine that reads it', () => {
  const config = readConfig(OTHER);
  if (!config.ok) throw new Error('refused');
  expect(engineParameters(config.value)).toEqual({
    profile: 'reference',
    features: { depthLevels: 1, windowSize: 62, volatilityWindow: 13, momentumWindow: 14 },
    strategy: {
      maxSpreadBps: 1.5,
      imbalanceThreshold: 0.16,
      persistenceRequired: 17,
      minConfidence: 0.18,
      volThresholdLow: -1.9,
      volThresholdHigh: 2,
      requireMomentumConfirm: false,
      momentumThreshold: 0.21,
      basePositionPct: new Decimal('0.22'),
      lowVolMultiplier: new Decimal('2.3'),
      highVolMultiplier: new Decimal('2.4'),
    },
    broker: {
      initialBalance: new Decimal('2500.5'),
      slippageBps: new Decimal('26'),
      takerFee: new Decimal('0.027'),
      makerFee: new Decimal('0.028'),
      dailyTradeLimit: 29,
      allowShort: false,
      maxPositionSize: new Decimal('30.5'),
      maxLeverage: new Decimal('3.1'),
      priceDecimals: new Map([['BTCUSDT', 3]]),
      maxExposureSymbol: new Decimal('31'),
      maxExposureTotal: new Decimal('32.5'),
      maxDailyLoss: new Decimal('0.33'),
    },
    gapResetMs: 32,
  });
});

test('limits that are not set stay unset', () => {
  const { broker } = engineParameters(DEFAULT_CONFIG);
  const { maxPositionSize, dailyTradeLimit, maxExposureSymbol, maxExposureTotal, maxDailyLoss } = broker;
  const limits = [maxPositionSize, dailyTradeLimit, maxExposureSymbol, maxExposureTotal, maxDailyLoss];
  expect(limits).toEqual(limits.map(() => null));
});

test('a configuration that readConfig never saw is a bug, not a refusal', () => {
  expect(() => engineParameters({ ...DEFAULT_CONFIG, window_size: 'x' })).toThrow('not read by readConfig');
  expect(() => engineParameters({ ...DEFAULT_CONFIG, taker_fee: 0.1 })).toThrow('not read by readConfig');
});
