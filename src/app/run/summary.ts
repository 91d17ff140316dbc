import { plain } from '../../core/money';
import { OUTCOMES_AS_MET } from '../../core/strategy/outcome';
import type { Run } from './run';

/** What a run came to; decimals as plain text. */
export interface RunSummary {
  readonly ticks: number;
  /** Fills, opening and closing ones. */
  readonly trades: number;
  /** Ticks by outcome, in the order in which a tick meets them. */
  readonly outcomes: Readonly<Record<string, number>>;
  readonly equity: string;
  readonly balance: string;
  readonly total_pnl: string;
  readonly fees: string;
  /** Closing trades, and those with a P&L above 0. */
  readonly total_trades: number;
  readonly wins: number;
  readonly sha256: string;
}

/** The summary of a run as it stands. */
export function summaryOf(run: Run): RunSummary {
  const { account } = run.state.broker;
  const counts = OUTCOMES_AS_MET.flatMap((outcome): [string, number][] => {
    const count = run.state.outcomeCounts.get(outcome);
    return count === undefined ? [] : [[outcome, count]];
  });
  return {
    ticks: run.state.ticks,
    trades: run.trades,
    outcomes: Object.fromEntries(counts),
    equity: plain(account.equity()),
    balance: plain(account.balance),
    total_pnl: plain(account.totalPnl),
    fees: plain(account.fees),
    total_trades: account.totalTrades,
    wins: account.wins,
    sha256: run.sha256(),
  };
}
