import type { DecimalText, OrderRow, PositionRow, TradeRow } from '../ledger/rows';
import type { SymbolScale } from '../../core/market/scale';
import type { ConfidenceParts } from '../../core/strategy/confidence';
import type { GateReport } from '../../core/strategy/explain';
import type { Outcome } from '../../core/strategy/outcome';
import type { EpochMs } from '../../core/time';

import type { DeskTrouble } from './desk-trouble';
import type { DvrView, PastView } from './dvr-view';
import type { LedgerView } from './ledger-view';
import type { LiveView } from './live-view';
import type { RecordingsView } from './recorder-view';
import type { RiskView } from './risk-view';
import type { ShabbatView } from './shabbat-view';

/** What the page shows, whole, as plain values that survive a structured clone. A new one replaces the old one. */
export interface ViewState {
  /** Counts the views of a session, from 1. */
  readonly version: number;
  readonly mode: Mode;
  readonly source: SourceView | null;
  readonly playback: PlaybackView | null;
  /** Latest event time; null before the first event. */
  readonly time: EpochMs | null;
  readonly ticks: number;
  /** Fills of the run, opening and closing ones. */
  readonly trades: number;
  readonly symbols: readonly SymbolView[];
  /** How many ticks each outcome ended, in the order in which a tick meets them; outcomes never met are absent. */
  readonly outcomes: readonly OutcomeCount[];
  readonly account: AccountView;
  readonly positions: readonly PositionView[];
  /** Newest first, at most RECENT_ROWS. */
  readonly recentTrades: readonly TradeRow[];
  readonly recentOrders: readonly OrderRow[];
  /** Equity against event time, thinned to the width of a chart. */
  readonly equitySeries: SeriesView;
  readonly risk: RiskView;
  /** The replay's recording as a whole; null where none is played. */
  readonly dvr: DvrView | null;
  /** New rows of the charts; null where nothing is played. */
  readonly past: PastView | null;
  readonly shabbat: ShabbatView;
  /** Null where no market is listened to. */
  readonly live: LiveView | null;
  readonly recordings: RecordingsView;
  /** Null before a run has begun. */
  readonly ledger: LedgerView | null;
  /** An import under way. */
  readonly importing: ImportView | null;
  /** What went wrong last and is not yet dismissed. */
  readonly trouble: DeskTrouble | null;
}

/** The desk's mode in one word; REST is a pause by the calendar. */
export type Mode = 'IDLE' | 'REPLAY' | 'LIVE' | 'PAUSED' | 'REST' | 'HALTED' | 'STALE';

export interface SourceView {
  /** File or sample name as a person knows it. */
  readonly name: string;
  /** Made by a simulator: must be said wherever it is shown. */
  readonly synthetic: boolean;
}

export interface PlaybackView {
  readonly playing: boolean;
  readonly finished: boolean;
  /** It cannot be played on as the ledger stands. */
  readonly held: boolean;
  /** Event seconds per second; Infinity is as fast as it goes. */
  readonly speed: number;
  readonly start: EpochMs;
  readonly end: EpochMs;
}

export interface OutcomeCount {
  readonly outcome: Outcome;
  readonly count: number;
}

export interface AccountView {
  readonly initialBalance: DecimalText;
  readonly balance: DecimalText;
  readonly equity: DecimalText;
  readonly totalPnl: DecimalText;
  readonly fees: DecimalText;
  /** Closing trades, and those with a P&L above 0. */
  readonly totalTrades: number;
  readonly wins: number;
}

/** What is held of one symbol. */
export interface PositionView extends PositionRow {
  /** Open, and valued at a mark from before a restart: its symbol has not ticked since. */
  readonly stale: boolean;
  /** Where closing it would leave nothing won or lost, both fees paid; null where it is closed or fees are not known. */
  readonly breakEven: DecimalText | null;
}

/** Numbers against event time, oldest first. */
export interface SeriesView {
  readonly times: readonly number[];
  readonly values: readonly number[];
}

/** One symbol as it stands: its book's top and its last tick. */
export interface SymbolView extends TickView {
  /** The best 100 at most, best first: price ticks and quantity lots, at the symbol's scale. */
  readonly bids: LevelsView;
  readonly asks: LevelsView;
}

/** One tick of one symbol with its whole arithmetic. */
export interface TickView {
  readonly name: string;
  readonly scale: SymbolScale;
  readonly time: EpochMs | null;
  readonly outcome: Outcome | null;
  /** Null before the first two-sided tick. */
  readonly tick: TickFigures | null;
  readonly gates: readonly GateReport[];
  /** Null unless the tick reached the confidence gate. */
  readonly confidence: { readonly total: number; readonly parts: ConfidenceParts } | null;
}

export interface LevelsView {
  readonly prices: readonly number[];
  readonly quantities: readonly number[];
}

/** Statistics of the last two-sided tick; null where there are too few ticks for one. */
export interface TickFigures {
  /** Best bid + best ask in price ticks: twice the mid. */
  readonly doubleMid: number;
  readonly spreadBps: number;
  readonly imbalance: number;
  readonly weightedImbalance: number;
  readonly streak: number;
  readonly volatility: number | null;
  readonly volatilityZ: number | null;
  readonly momentum: number | null;
  readonly imbalanceMomentum: number | null;
  readonly imbalanceZ: number | null;
  readonly atr: number | null;
}

export interface ImportView {
  readonly name: string;
  readonly bytesRead: number;
  /** Null where the source does not say. */
  readonly bytesTotal: number | null;
  readonly updates: number;
}

/** Rows of the short tables. */
export const RECENT_ROWS = 50;
