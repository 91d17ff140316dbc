import { breakEvenPrice } from '../../core/broker/break-even';
import type { Marks } from '../../core/broker/marks';
import type { Position } from '../../core/broker/position';
import { plain } from '../../core/money';
import { OUTCOMES_AS_MET } from '../../core/strategy/outcome';
import { epochMs } from '../../core/time';
import { positionRows } from '../engine/rows';
import type { EngineState } from '../engine/state';
import type { RunRecorder } from './run-recorder';
import type { RiskView } from './risk-view';
import { symbolView } from './symbol-view';
import type { AccountView, OutcomeCount, PositionView, SymbolView, ViewState } from './view-state';

/** The part of a view that comes from a run. */
export type RunView = Pick<
  ViewState,
  | 'time'
  | 'ticks'
  | 'trades'
  | 'symbols'
  | 'outcomes'
  | 'account'
  | 'positions'
  | 'recentTrades'
  | 'recentOrders'
  | 'equitySeries'
  | 'risk'
>;

/** Where a run stands, or a look at one. */
export interface ShownRun {
  readonly state: EngineState;
  /** Fills so far. */
  readonly trades: number;
}

/** A run as the page shows it. */
export function runView(run: ShownRun, recorder: RunRecorder): RunView {
  const { state } = run;
  return {
    time: state.time,
    ticks: state.ticks,
    trades: run.trades,
    symbols: symbolViews(state),
    outcomes: outcomeCounts(state),
    account: accountView(state),
    positions: positionViews(state),
    recentTrades: [...recorder.trades],
    recentOrders: [...recorder.orders],
    equitySeries: recorder.equity.view(),
    risk: riskView(state),
  };
}

function symbolViews({ symbols, parameters }: EngineState): SymbolView[] {
  return symbols
    .filter(({ entered }) => entered)
    .map((symbol) => symbolView(symbol, symbol.judgedBy ?? parameters.strategy));
}

function positionViews(state: EngineState): PositionView[] {
  const { account } = state.broker;
  const { takerFee } = state.parameters.broker;
  const rows = positionRows(state, state.time ?? epochMs(0));
  return account.holdings().flatMap(({ symbol, position }, i) => {
    const row = rows[i];
    const price = breakEvenPrice(position, takerFee);
    const stale = isStale(account.marks, symbol, position);
    return row === undefined ? [] : [{ ...row, stale, breakEven: price && plain(price) }];
  });
}

function isStale(marks: Marks, symbol: number, { quantity }: Position): boolean {
  return !quantity.isZero() && marks.isStale(symbol);
}

function riskView({ broker, flattening }: EngineState): RiskView {
  const { stops } = broker;
  const all = stops.all().map(({ cause, since, value, limit }) => ({
    cause,
    since,
    value: value && plain(value),
    limit: limit && plain(limit),
  }));
  return { mode: stops.mode, stops: all, flattening };
}

function outcomeCounts(state: EngineState): OutcomeCount[] {
  return OUTCOMES_AS_MET.flatMap((outcome) => {
    const count = state.outcomeCounts.get(outcome);
    return count === undefined ? [] : [{ outcome, count }];
  });
}

function accountView(state: EngineState): AccountView {
  const { account } = state.broker;
  return {
    initialBalance: plain(account.initialBalance),
    balance: plain(account.balance),
    equity: plain(account.equity()),
    totalPnl: plain(account.totalPnl),
    fees: plain(account.fees),
    totalTrades: account.totalTrades,
    wins: account.wins,
  };
}
