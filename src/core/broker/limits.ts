import type { Decimal } from '../money';
import type { BrokerParameters } from '../parameters';
import { exposures } from './exposure';
import type { Account } from './account';
import type { TradingDay } from './day';
import type { RiskCause } from './risk-stops';

/** A limit that is looked at whenever a mark moves. */
export type WatchedCause = Exclude<RiskCause, 'kill_switch' | 'ledger' | 'reduce_command'>;

/** How an account stands to one of its limits, quote units. */
export interface LimitReading {
  readonly cause: WatchedCause;
  /** What is lost of the day's starting equity, or the exposure. */
  readonly value: Decimal;
  readonly limit: Decimal;
  readonly broken: boolean;
}

type WatchedLimits = Pick<BrokerParameters, 'maxDailyLoss' | 'maxExposureSymbol' | 'maxExposureTotal'>;

/** Whether any of the limits is set, so that there is something to watch. */
export function hasWatchedLimits(limits: WatchedLimits): boolean {
  const { maxDailyLoss, maxExposureSymbol, maxExposureTotal } = limits;
  return maxDailyLoss !== null || maxExposureSymbol !== null || maxExposureTotal !== null;
}

/**
 * The readings of the limits that are set. The day's loss breaks its limit once equity has fallen by `max_daily_loss` x the
 * UTC day's starting equity or more; an exposure breaks its limit above it.
 */
export function readLimits(account: Account, day: TradingDay, limits: WatchedLimits): LimitReading[] {
  const readings: LimitReading[] = [];
  const start = day.state()?.startingEquity ?? null;
  if (limits.maxDailyLoss !== null && start !== null) {
    const value = start.minus(account.equity());
    const limit = start.times(limits.maxDailyLoss);
    readings.push({ cause: 'daily_loss', value, limit, broken: value.gte(limit) });
  }
  const { symbol, total } = exposures(account);
  const { maxExposureSymbol, maxExposureTotal } = limits;
  if (maxExposureSymbol !== null)
    readings.push(exposureReading('symbol_exposure', symbol, maxExposureSymbol));
  if (maxExposureTotal !== null) readings.push(exposureReading('total_exposure', total, maxExposureTotal));
  return readings;
}

function exposureReading(cause: WatchedCause, value: Decimal, limit: Decimal): LimitReading {
  return { cause, value, limit, broken: value.gt(limit) };
}
