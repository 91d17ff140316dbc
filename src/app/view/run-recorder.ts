import type { Effects } from '../engine/effects';
import type { EngineState } from '../engine/state';
import type { LedgerReader } from '../ledger/port';
import type { LedgerWrite, OrderRow, TradeRow } from '../ledger/rows';
import { ThinnedSeries } from './series';
import { RECENT_ROWS } from './view-state';

/** Points of a chart's line. */
const CHART_POINTS = 1_000;

/** Keeps what the page shows of a run's past: the last rows of its tables and the lines of its charts. */
export class RunRecorder {
  readonly mids = new Map<number, ThinnedSeries>();
  readonly equity = new ThinnedSeries(CHART_POINTS);
  /** Newest first. */
  readonly trades: TradeRow[];
  readonly orders: OrderRow[];

  /** Begins with the last rows of a ledger that a run goes on with. */
  constructor(ledger: Pick<LedgerReader, 'trades' | 'orders'> | null = null) {
    this.trades = ledger?.trades({ limit: RECENT_ROWS }) ?? [];
    this.orders = ledger?.orders(RECENT_ROWS) ?? [];
  }

  /** Takes in what one event has led to. */
  take(state: EngineState, effects: Effects): void {
    const symbol = state.symbols[effects.symbol];
    if (symbol?.bookState === 'two_sided' && symbol.time !== null)
      this.#line(symbol.index).push(symbol.time, symbol.mid());
    for (const write of effects.writes) this.#takeRow(write, state.time ?? 0);
  }

  #line(symbol: number): ThinnedSeries {
    const known = this.mids.get(symbol);
    if (known) return known;
    const line = new ThinnedSeries(CHART_POINTS);
    this.mids.set(symbol, line);
    return line;
  }

  #takeRow(write: LedgerWrite, time: number): void {
    if (write.table === 'trades') prepend(this.trades, write.row);
    else if (write.table === 'orders') prepend(this.orders, write.row);
    else if (write.table === 'account_snapshots') this.equity.push(time, Number(write.row.equity));
  }
}

function prepend<T>(rows: T[], row: T): void {
  rows.unshift(row);
  if (rows.length > RECENT_ROWS) rows.pop();
}
