import type { OrderOutcome } from '../../core/broker/market-order';
import type { Side } from '../../core/broker/side';
import type { Decimal } from '../../core/money';
import type { Outcome } from '../../core/strategy/outcome';
import { type EpochMs, epochMs } from '../../core/time';
import type { LedgerWrite } from '../ledger/rows';
import type { RiskRequest } from '../risk/risk-service';

/** A tick that passed every gate but the last: what the strategy wants, and in words why. */
export interface Signal {
  readonly symbol: number;
  readonly side: Side;
  /** 0 to 1. */
  readonly confidence: number;
  /** Base units, rounded to 6 places. */
  readonly size: Decimal;
  readonly reason: string;
  readonly time: EpochMs;
}

/** What one event has led to. The object is the engine's own and is overwritten by the next step. */
export interface Effects {
  /** Of the tick; null where the event was none. */
  outcome: Outcome | null;
  /** Index of the tick's symbol; -1 where the event was no tick. */
  symbol: number;
  /** Event time of the tick, late ones included; 0 where the event was none. */
  time: EpochMs;
  /** Null where a gate stopped the tick; with size 0 where there was nothing to trade. */
  signal: Signal | null;
  /** Null where no order was made. */
  order: OrderOutcome | null;
  /** An order that the risk service is to be asked about; null where there is none. */
  request: RiskRequest | null;
  /** Rows of the ledger, in order, to be stored in one transaction. Usually empty. */
  readonly writes: LedgerWrite[];
}

/** No effects yet. */
export function noEffects(): Effects {
  return {
    outcome: null,
    symbol: -1,
    time: epochMs(0),
    signal: null,
    order: null,
    request: null,
    writes: [],
  };
}
