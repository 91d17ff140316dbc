import type { LedgerPort } from '../../src/app/ledger/port';
import type { LedgerWrite, PauseRow, RunEnd, RunRow } from '../../src/app/ledger/rows';

/** The rows of rests among writes, in order. */
export function pauseRowsIn(writes: readonly LedgerWrite[]): PauseRow[] {
  return writes.flatMap((write) => (write.table === 'pauses' ? [write.row] : []));
}

/** A ledger that keeps what was written, and takes nothing more once it is closed. */
export class MemoryLedger implements LedgerPort {
  /** One entry for each event that wrote rows. */
  readonly commits: LedgerWrite[][] = [];
  isClosed = false;

  commit(writes: readonly LedgerWrite[]): void {
    if (this.isClosed) throw new Error('the ledger is closed');
    this.commits.push([...writes]);
  }

  close(): void {
    if (this.isClosed) throw new Error('the ledger is closed twice');
    this.isClosed = true;
  }

  pauses(limit: number): PauseRow[] {
    const byId = new Map(pauseRowsIn(this.commits.flat()).map((row) => [row.id, row]));
    return [...byId.values()].reverse().slice(0, limit);
  }

  /** As many bytes as there were commits. */
  exportFile(): Uint8Array {
    return new Uint8Array(this.commits.length);
  }

  tradePage = (after: number) => ({ rows: [], last: after });
  snapshotPage = (after: number) => ({ rows: [], last: after });
  standingRisks = (): never[] => [];
  settingsChanges = (): never[] => [];
  trades = (): never[] => [];
  orders = (): never[] => [];
  positions = (): never[] => [];
  snapshotsSince = (): never[] => [];
  dailyStats = (): never[] => [];
  runs = (_limit: number): RunRow[] => [];
  visitAmounts = (): number => 0;
  firstSnapshot = (): null => null;
  lastSnapshot = (): null => null;
  tradesInAll = (): number => 0;
  tradeCount = (): number => 0;
  saveRun = (_run: RunRow): void => {};
  endRun = (_id: string, _end: RunEnd): void => {};
}
