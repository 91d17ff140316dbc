import type {
  AccountSnapshotRow,
  DailyStatsRow,
  DateTimeText,
  DecimalText,
  LedgerWrite,
  OrderRow,
  PauseRow,
  PositionRow,
  RiskEventRow,
  RunEnd,
  RunRow,
  SettingsChangeRow,
  TradeRow,
} from './rows';

/** Which trades to read; every part is optional, both ends of the time are included, newest first. */
export interface TradeQuery {
  readonly symbol?: string;
  readonly from?: DateTimeText;
  readonly to?: DateTimeText;
  readonly limit: number;
}

/** Rows in the order in which they were written, and the place of the last one; no rows at the end. */
export interface RowPage<Row> {
  readonly rows: readonly Row[];
  readonly last: number;
}

/** What can be read of a ledger. A stored value of a wrong kind throws: the file is damaged or was edited by hand. */
export interface LedgerReader {
  trades(query: TradeQuery): TradeRow[];
  /** Last written first. */
  orders(limit: number): OrderRow[];
  positions(): PositionRow[];
  /** The rests kept, newest first. */
  pauses(limit: number): PauseRow[];
  /** What still keeps orders from going out freely: of each cause its last row, where that set it; oldest first. */
  standingRisks(): RiskEventRow[];
  /** Parameters changed in a run, newest first. */
  settingsChanges(limit: number): SettingsChangeRow[];
  /** Trades in the ledger. */
  tradesInAll(): number;
  /** Trades of the UTC day `date` (`YYYY-MM-DD`) of event time. */
  tradeCount(date: string): number;
  /** Fee and P&L of every trade after the place `after`, 0 for the start, oldest first; answers with the last one's place. */
  visitAmounts(visit: (fee: DecimalText, pnl: DecimalText | null) => void, after?: number): number;
  /** The account as it first stood, before any trade; null in a new ledger. */
  firstSnapshot(): AccountSnapshotRow | null;
  /** The account as it last stood; null in a new ledger. */
  lastSnapshot(): AccountSnapshotRow | null;
  /** The latest snapshots, back to the first one before `from`, which is left out; oldest first. */
  snapshotsSince(from: DateTimeText): AccountSnapshotRow[];
  /** Newest day first. */
  dailyStats(limit: number): DailyStatsRow[];
  /** Newest run first. */
  runs(limit: number): RunRow[];
  /** Trades after the place `after`, 0 for the start: at most `limit`, oldest first. */
  tradePage(after: number, limit: number): RowPage<TradeRow>;
  /** Snapshots likewise. */
  snapshotPage(after: number, limit: number): RowPage<AccountSnapshotRow>;
  /** The SQLite file as it stands. */
  exportFile(): Uint8Array;
}

/** What the engine's thread needs of a ledger. Implemented by adapters/ledger on SQLite. */
export interface LedgerPort extends LedgerReader {
  /** Stores all writes of one decision in one transaction, or none of them. */
  commit(writes: readonly LedgerWrite[]): void;
  /** Writes the first word on a run, or its latest state under the same id. */
  saveRun(run: RunRow): void;
  /** Closes the run's row; an unknown id changes nothing. */
  endRun(id: string, end: RunEnd): void;
  close(): void;
}
