import type { Durability } from '../blob-store';
import type { LedgerPort } from '../port';
import type { LedgerWrite } from '../rows';

/** What a user would miss is stored at once; the tables that the next minute writes anew anyway can wait a while. */
const RELAXED_TABLES: readonly LedgerWrite['table'][] = ['account_snapshots', 'daily_stats'];

/** How durable a decision's rows want to be. */
export function durabilityOf(writes: readonly LedgerWrite[]): Durability {
  return writes.every(({ table }) => RELAXED_TABLES.includes(table)) ? 'relaxed' : 'strict';
}

/** The ledger as the engine sees it: every commit is in SQLite when the call returns, and then noted for storing. */
export function committing(
  ledger: LedgerPort,
  note: (durability: Durability) => void,
  mayCommit: () => boolean,
): LedgerPort {
  const write = (durability: Durability, work: () => void): void => {
    if (!mayCommit()) throw new Error('The ledger is not open for writing; whoever commits must look first');
    work();
    note(durability);
  };
  return {
    commit(writes) {
      if (writes.length > 0) write(durabilityOf(writes), () => ledger.commit(writes));
    },
    saveRun: (run) => write('strict', () => ledger.saveRun(run)),
    endRun: (id, end) => write('strict', () => ledger.endRun(id, end)),
    trades: (query) => ledger.trades(query),
    orders: (limit) => ledger.orders(limit),
    positions: () => ledger.positions(),
    pauses: (limit) => ledger.pauses(limit),
    standingRisks: () => ledger.standingRisks(),
    settingsChanges: (limit) => ledger.settingsChanges(limit),
    tradesInAll: () => ledger.tradesInAll(),
    tradeCount: (date) => ledger.tradeCount(date),
    visitAmounts: (visit, after) => ledger.visitAmounts(visit, after),
    firstSnapshot: () => ledger.firstSnapshot(),
    lastSnapshot: () => ledger.lastSnapshot(),
    snapshotsSince: (from) => ledger.snapshotsSince(from),
    dailyStats: (limit) => ledger.dailyStats(limit),
    runs: (limit) => ledger.runs(limit),
    tradePage: (after, limit) => ledger.tradePage(after, limit),
    snapshotPage: (after, limit) => ledger.snapshotPage(after, limit),
    exportFile: () => ledger.exportFile(),
    close: () => ledger.close(),
  };
}
