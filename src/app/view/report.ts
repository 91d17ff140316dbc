import type { EpochMs } from '../../core/time';
import type { DecimalText, RunKind } from '../ledger/rows';
import type { SeriesView } from './view-state';

/** What a figure counts over: how many of it there are is the figure's n. */
export type Sampling = 'minutes' | 'closing_trades' | 'fills' | 'ticks' | 'time';

/** How a figure's value is to be read; `quote` values are decimals as text, all others numbers. */
export type FigureUnit = 'quote' | 'fraction' | 'ratio' | 'bps' | 'count' | 'milliseconds' | 'time';

/** One figure of a report. Its title and its formula in words are the page's, by `key`. */
export interface ReportFigure {
  readonly key: FigureKey;
  readonly unit: FigureUnit;
  readonly sampling: Sampling;
  /** Null where the figure is not defined: too few samples, a division by 0, or nothing that was measured. */
  readonly value: number | DecimalText | null;
  readonly n: number;
}

/** Every figure, group by group, in the order in which a report shows them. */
export const FIGURE_GROUPS = {
  result: ['net_pnl', 'total_return', 'gross_pnl', 'fees', 'slippage'],
  trades: [
    'fills',
    'closing_trades',
    'win_rate',
    'profit_factor',
    'expectancy',
    'average_win',
    'average_loss',
    'best_trade',
    'worst_trade',
    'longest_winning',
    'longest_losing',
    'holding_mean',
    'holding_median',
  ],
  risk: [
    'max_drawdown',
    'max_drawdown_fraction',
    'drawdown_length',
    'sharpe',
    'sortino',
    'annualised_return',
    'calmar',
    'sqn',
    'probabilistic_sharpe',
  ],
  exposure: ['time_in_market', 'average_exposure', 'greatest_exposure', 'turnover', 'turnover_ratio'],
  execution: ['spread_paid', 'slippage_bps', 'move_1s', 'move_5s', 'move_30s', 'fee_drag', 'break_even_cost'],
  data: ['time_paused', 'ticks', 'bad_book_share', 'late_ticks', 'window_restarts'],
} as const;

export type FigureGroup = keyof typeof FIGURE_GROUPS;
export type FigureKey = (typeof FIGURE_GROUPS)[FigureGroup][number];

/** Fills that belong together: of one symbol, or of one hour of the UTC day. */
export interface ReportBucket {
  /** The symbol, or the hour as "00" to "23". */
  readonly name: string;
  readonly fills: number;
  readonly turnover: DecimalText;
  readonly fees: DecimalText;
  readonly closingTrades: number;
  readonly wins: number;
  /** Net P&L of its closing trades. */
  readonly pnl: DecimalText;
}

/** The deepest drawdown's dates. */
export interface ReportDrawdown {
  readonly peakAt: EpochMs;
  readonly troughAt: EpochMs;
  readonly recoveredAt: EpochMs | null;
}

/** All that can be said of a ledger's runs; plain values. */
export interface Report {
  readonly name: string;
  readonly kind: RunKind | null;
  readonly source: string;
  readonly profile: string;
  /** From the first to the last sample of the account; null in an empty ledger. */
  readonly from: EpochMs | null;
  readonly to: EpochMs | null;
  readonly startingBalance: DecimalText;
  readonly endingEquity: DecimalText;
  readonly figures: readonly ReportFigure[];
  readonly bySymbol: readonly ReportBucket[];
  readonly byHour: readonly ReportBucket[];
  readonly drawdown: ReportDrawdown | null;
  /** Equity, thinned to the width of a chart. */
  readonly equity: SeriesView;
  /** Whether slippage was measured at each fill, or told from the configuration's slippage_bps. */
  readonly slippageIs: 'measured' | 'configured';
}
