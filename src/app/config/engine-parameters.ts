import { Decimal } from '../../core/money';
import type {
  BrokerParameters,
  EngineParameters,
  FeatureParameters,
  StrategyParameters,
} from '../../core/parameters';
import type { Config } from './config';
import type { ConfigValue } from './parameter';

/** What the engine runs on, from a configuration that `readConfig` has let through. */
export function engineParameters(config: Config): EngineParameters {
  return {
    profile: config.profile === 'reference' ? 'reference' : 'corrected',
    features: featureParameters(config),
    strategy: strategyParameters(config),
    broker: brokerParameters(config),
    gapResetMs: number(config.gap_reset_ms),
  };
}

function featureParameters(config: Config): FeatureParameters {
  return {
    windowSize: number(config.window_size),
    volatilityWindow: number(config.volatility_window),
    momentumWindow: number(config.momentum_window),
    depthLevels: number(config.depth_levels),
  };
}

function strategyParameters(config: Config): StrategyParameters {
  return {
    maxSpreadBps: number(config.max_spread_bps),
    imbalanceThreshold: number(config.imbalance_threshold),
    persistenceRequired: number(config.persistence_required),
    minConfidence: number(config.min_confidence),
    volThresholdLow: number(config.vol_threshold_low),
    volThresholdHigh: number(config.vol_threshold_high),
    requireMomentumConfirm: config.require_momentum_confirm === true,
    momentumThreshold: number(config.momentum_threshold),
    basePositionPct: decimal(config.base_position_pct),
    lowVolMultiplier: decimal(config.low_vol_multiplier),
    highVolMultiplier: decimal(config.high_vol_multiplier),
  };
}

function brokerParameters(config: Config): BrokerParameters {
  return {
    initialBalance: decimal(config.initial_balance),
    slippageBps: decimal(config.slippage_bps),
    takerFee: decimal(config.taker_fee),
    makerFee: decimal(config.maker_fee),
    maxPositionSize: nullableDecimal(config.max_position_size),
    dailyTradeLimit: config.daily_trade_limit === null ? null : number(config.daily_trade_limit),
    allowShort: config.allow_short === true,
    maxLeverage: decimal(config.max_leverage),
    maxExposureSymbol: nullableDecimal(config.max_exposure_symbol),
    maxExposureTotal: nullableDecimal(config.max_exposure_total),
    maxDailyLoss: nullableDecimal(config.max_daily_loss),
    priceDecimals: new Map(
      typeof config.price_decimals === 'object' ? Object.entries(config.price_decimals ?? {}) : [],
    ),
  };
}

function number(value: ConfigValue): number {
  if (typeof value !== 'number') throw new Error('a configuration that was not read by readConfig');
  return value;
}

function decimal(value: ConfigValue): Decimal {
  if (typeof value !== 'string') throw new Error('a configuration that was not read by readConfig');
  return new Decimal(value);
}

function nullableDecimal(value: ConfigValue): Decimal | null {
  return value === null ? null : decimal(value);
}
