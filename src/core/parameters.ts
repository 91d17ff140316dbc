import type { Decimal } from './money';

/** `corrected` mends the seed's mistakes, `reference` reproduces them: see departures.ts. */
export type Profile = 'corrected' | 'reference';

/** Windows over ticks of one symbol. */
export interface FeatureParameters {
  /** Mids and imbalances kept. */
  readonly windowSize: number;
  /** Mids per volatility estimate. */
  readonly volatilityWindow: number;
  /** Mids per momentum and imbalances per slope. */
  readonly momentumWindow: number;
  /** Levels of each side that count. */
  readonly depthLevels: number;
}

/** Thresholds of the gates, in the order in which they are read. */
export interface StrategyParameters {
  readonly maxSpreadBps: number;
  readonly imbalanceThreshold: number;
  readonly persistenceRequired: number;
  readonly minConfidence: number;
  /** z-scores of volatility. */
  readonly volThresholdLow: number;
  readonly volThresholdHigh: number;
  readonly requireMomentumConfirm: boolean;
  /** Fraction of price, 0.0001 = 1 bps. */
  readonly momentumThreshold: number;
  /** Share of the account. */
  readonly basePositionPct: Decimal;
  readonly lowVolMultiplier: Decimal;
  readonly highVolMultiplier: Decimal;
}

/** What stands between a signal and a fill. */
export interface BrokerParameters {
  readonly initialBalance: Decimal;
  readonly slippageBps: Decimal;
  /** Fraction of notional, 0.001 = 0.1 %. */
  readonly takerFee: Decimal;
  readonly makerFee: Decimal;
  /** Base units per symbol; null is no limit. */
  readonly maxPositionSize: Decimal | null;
  /** Trades of one UTC day of event time; null is no limit. */
  readonly dailyTradeLimit: number | null;
  readonly allowShort: boolean;
  /** Gross notional over equity. */
  readonly maxLeverage: Decimal;
  /** |quantity| x mark of one symbol and of all together, quote units; null is no limit. */
  readonly maxExposureSymbol: Decimal | null;
  readonly maxExposureTotal: Decimal | null;
  /** Share of the UTC day's starting equity that may be lost before the desk halts for the day; null is no limit. */
  readonly maxDailyLoss: Decimal | null;
  /** Known price steps as decimals, by symbol; fills are rounded only where the step is known. */
  readonly priceDecimals: ReadonlyMap<string, number>;
}

/** Everything that a run's decisions depend on besides its events. */
export interface EngineParameters {
  readonly profile: Profile;
  readonly features: FeatureParameters;
  readonly strategy: StrategyParameters;
  readonly broker: BrokerParameters;
  /** Event time without a tick after which a symbol's windows are stale, in milliseconds. */
  readonly gapResetMs: number;
}
