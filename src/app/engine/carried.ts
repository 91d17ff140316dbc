import { Account, type AccountState, type Holding } from '../../core/broker/account';
import type { DayState } from '../../core/broker/day';
import type { RiskStop } from '../../core/broker/risk-stops';
import type { BrokerRules } from '../../core/broker/rules';
import type { EpochMs } from '../../core/time';
import type { RunningRest } from './running-rest';

/** A holding from before a restart, when symbols had other indexes. */
export interface CarriedHolding extends Omit<Holding, 'symbol'> {
  readonly name: string;
}

/** All that a run goes on from: the account and its counters as a ledger has them; see restore.ts. */
export interface Carried {
  /** Event time up to which the ledger goes. */
  readonly time: EpochMs;
  readonly account: Omit<AccountState, 'holdings'>;
  /** In the order of first trades. */
  readonly holdings: readonly CarriedHolding[];
  readonly day: DayState | null;
  /** Orders named so far. */
  readonly orders: number;
  /** Fills so far. */
  readonly trades: number;
  /** The rest in which the desk was left; null outside one. */
  readonly rest: RunningRest | null;
  /** What kept orders from going out freely. */
  readonly stops: readonly RiskStop[];
  /** The user had paused the strategy. */
  readonly pausedByUser: boolean;
  /** Positions were still to be closed for the kill switch. */
  readonly flattening: boolean;
}

/**
 * The symbols of a run that goes on: those that the market is known to have, in its order, then those of which only a
 * position is carried over.
 */
export function carriedNames(market: readonly string[], { holdings }: Carried): readonly string[] {
  return [...new Set([...market, ...holdings.map(({ name }) => name)])];
}

/** The account as it was; its marks are stale until their symbols tick. `names` are the run's symbols. */
export function carriedAccount(carried: Carried, names: readonly string[], rules: BrokerRules): Account {
  const holdings = carried.holdings.map(({ name, ...holding }) => ({
    ...holding,
    symbol: names.indexOf(name),
  }));
  return Account.restore({ ...carried.account, holdings }, rules);
}
