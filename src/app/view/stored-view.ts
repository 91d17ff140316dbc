import type { LedgerReader } from '../ledger/port';
import type { RunView } from './run-view';
import { RECENT_ROWS } from './view-state';

/** A ledger that is looked at while no run plays: what is stored, in the places where a run's rows stand. */
export function storedView(ledger: LedgerReader, empty: RunView): RunView {
  const snapshot = ledger.lastSnapshot();
  const trades = ledger.trades({ limit: RECENT_ROWS });
  return {
    ...empty,
    trades: ledger.tradesInAll(),
    account: snapshot === null ? empty.account : { ...empty.account, ...accountOf(snapshot) },
    positions: ledger
      .positions()
      .map((row) => ({ ...row, stale: Number(row.quantity) !== 0, breakEven: null })),
    recentTrades: trades,
    recentOrders: ledger.orders(RECENT_ROWS),
  };
}

function accountOf(
  snapshot: NonNullable<ReturnType<LedgerReader['lastSnapshot']>>,
): Partial<RunView['account']> {
  const { balance, equity, total_pnl, total_trades, win_rate } = snapshot;
  const wins = Math.round(win_rate * total_trades);
  return { balance, equity, totalPnl: total_pnl, totalTrades: total_trades, wins };
}
