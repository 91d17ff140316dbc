import { breakEvenPrice } from '../../core/broker/break-even';
import { Decimal, plain } from '../../core/money';
import { readConfig } from '../config/config';
import { engineParameters } from '../config/engine-parameters';
import type { LedgerReader } from '../ledger/port';
import type { DecimalText, PositionRow, RunRow } from '../ledger/rows';
import { feesIn } from './fees-in';
import type { RunView } from './run-view';
import { RECENT_ROWS } from './view-state';

/** A ledger that is looked at while no run plays: what is stored, in the places where a run's rows stand. */
export function storedView(ledger: LedgerReader, empty: RunView): RunView {
  const recentTrades = ledger.trades({ limit: RECENT_ROWS });
  const trades = ledger.tradesInAll();
  const takerFee = takerFeeOf(ledger.runs(1)[0]);
  return {
    ...empty,
    trades,
    account: { ...empty.account, ...accountOf(ledger), fees: feesIn(ledger, trades) },
    positions: ledger.positions().map((row) => ({
      ...row,
      stale: Number(row.quantity) !== 0,
      breakEven: breakEvenOf(row, takerFee),
    })),
    recentTrades,
    recentOrders: ledger.orders(RECENT_ROWS),
  };
}

function accountOf(ledger: LedgerReader): Partial<RunView['account']> {
  const [first, last] = [ledger.firstSnapshot(), ledger.lastSnapshot()];
  if (first === null || last === null) return {};
  const { balance, equity, total_pnl, total_trades, win_rate } = last;
  const wins = Math.round(win_rate * total_trades);
  const initialBalance = first.balance;
  return { initialBalance, balance, equity, totalPnl: total_pnl, totalTrades: total_trades, wins };
}

/** The fee of the last run's configuration; null where none tells. */
function takerFeeOf(run: RunRow | undefined): Decimal | null {
  if (run === undefined) return null;
  const config = readConfig(parsed(run.config_json));
  return config.ok ? engineParameters(config.value).broker.takerFee : null;
}

/** A ledger from elsewhere may hold any text. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function breakEvenOf(row: PositionRow, takerFee: Decimal | null): DecimalText | null {
  if (takerFee === null) return null;
  const [quantity, entryPrice] = [new Decimal(row.quantity), new Decimal(row.entry_price)];
  const price = breakEvenPrice(
    { quantity, entryPrice, realizedPnl: new Decimal(row.realized_pnl) },
    takerFee,
  );
  return price && plain(price);
}
