import type { LedgerWrite, OrderRow, PositionRow, TradeRow } from './rows';

/** Which trades to read; every part is optional, newest first. */
export interface TradeQuery {
  readonly symbol?: string;
  readonly from?: string;
  readonly to?: string;
  readonly limit: number;
}

/** What the engine's thread needs of a ledger. Implemented by adapters/ledger on SQLite. */
export interface LedgerPort {
  /** Stores all writes of one decision in one transaction, or none of them. */
  commit(writes: readonly LedgerWrite[]): void;
  trades(query: TradeQuery): TradeRow[];
  orders(limit: number): OrderRow[];
  positions(): PositionRow[];
  /** Trades of the UTC day `date` (`YYYY-MM-DD`) of event time. */
  tradeCount(date: string): number;
  /** The SQLite file as it stands. */
  exportFile(): Uint8Array;
  close(): void;
}
