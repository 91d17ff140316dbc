import type { PageFile } from '../../app/ledger/pages/page-file';
import type { LedgerPort, RowPage, TradeQuery } from '../../app/ledger/port';
import type {
  AccountSnapshotRow,
  DailyStatsRow,
  OrderRow,
  PauseRow,
  PositionRow,
  RiskEventRow,
  RunRow,
  SettingsChangeRow,
  TradeRow,
} from '../../app/ledger/rows';
import { SqlReader } from './sql-reader';
import type { Sqlite } from './sqlite';

/**
 * A ledger to look at: another tab's, one of a later version, or what is left of a damaged one. What cannot be read
 * is left out instead of throwing, because something is better than nothing here; committing is a bug.
 */
export class ReadingLedger implements LedgerPort {
  readonly #sqlite: Sqlite;
  readonly #file: PageFile;

  constructor(sqlite: Sqlite, file: PageFile) {
    this.#sqlite = sqlite;
    this.#file = file;
  }

  trades(query: TradeQuery): TradeRow[] {
    return this.#read((reader) => reader.trades(query), []);
  }

  orders(limit: number): OrderRow[] {
    return this.#read((reader) => reader.orders(limit), []);
  }

  positions(): PositionRow[] {
    return this.#read((reader) => reader.positions(), []);
  }

  pauses(limit: number): PauseRow[] {
    return this.#read((reader) => reader.pauses(limit), []);
  }

  standingRisks(): RiskEventRow[] {
    return this.#read((reader) => reader.standingRisks(), []);
  }

  settingsChanges(limit: number): SettingsChangeRow[] {
    return this.#read((reader) => reader.settingsChanges(limit), []);
  }

  tradesInAll(): number {
    return this.#read((reader) => reader.tradesInAll(), 0);
  }

  tradeCount(date: string): number {
    return this.#read((reader) => reader.tradeCount(date), 0);
  }

  visitAmounts(visit: Parameters<LedgerPort['visitAmounts']>[0], after = 0): number {
    return this.#read((reader) => reader.visitAmounts(visit, after), after);
  }

  firstSnapshot(): AccountSnapshotRow | null {
    return this.#read((reader) => reader.firstSnapshot(), null);
  }

  lastSnapshot(): AccountSnapshotRow | null {
    return this.#read((reader) => reader.lastSnapshot(), null);
  }

  snapshotsSince(from: string): AccountSnapshotRow[] {
    return this.#read((reader) => reader.snapshotsSince(from), []);
  }

  dailyStats(limit: number): DailyStatsRow[] {
    return this.#read((reader) => reader.dailyStats(limit), []);
  }

  runs(limit: number): RunRow[] {
    return this.#read((reader) => reader.runs(limit), []);
  }

  tradePage(after: number, limit: number): RowPage<TradeRow> {
    return this.#read((reader) => reader.tradePage(after, limit), { rows: [], last: after });
  }

  snapshotPage(after: number, limit: number): RowPage<AccountSnapshotRow> {
    return this.#read((reader) => reader.snapshotPage(after, limit), { rows: [], last: after });
  }

  exportFile(): Uint8Array {
    return this.#file.toBytes();
  }

  commit(): never {
    throw new Error('This ledger is open for reading only; whoever commits must look first');
  }

  saveRun(): never {
    return this.commit();
  }

  endRun(): never {
    return this.commit();
  }

  close(): void {}

  /** A database of its own for every query, so that one that fails on damage leaves nothing behind. */
  #read<T>(query: (reader: SqlReader) => T, otherwise: T): T {
    try {
      const database = this.#sqlite.open(this.#file, 'read');
      try {
        return query(new SqlReader(database, this.#file));
      } finally {
        database.close();
      }
    } catch {
      return otherwise;
    }
  }
}
