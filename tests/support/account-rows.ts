import type { LedgerReader } from '../../src/app/ledger/port';

const ALL = 1_000_000;

/** Every row that a ledger has of its account, table by table. */
export function accountRows(ledger: LedgerReader): Readonly<Record<string, readonly unknown[]>> {
  return {
    trades: ledger.trades({ limit: ALL }),
    orders: ledger.orders(ALL),
    positions: ledger.positions(),
    snapshots: ledger.snapshotsSince(''),
    days: ledger.dailyStats(ALL),
    pauses: ledger.pauses(ALL),
  };
}
