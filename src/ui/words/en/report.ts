import type { FigureGroup, FigureKey, Sampling } from '../../../app/view/report';

/** A figure's title, and its formula or convention in words. */
export interface FigureWords {
  readonly title: string;
  readonly formula: string;
}

/** The report of a run. */
export const report = {
  title: 'Report',
  thisRun: 'This run',
  run: 'Run',
  compare: 'Compare with',
  nothingToCompare: 'nothing',
  difference: 'Difference',
  value: 'Value',
  figure: 'Figure',
  formula: 'How it is computed',
  showFormulas: 'Show formulas',
  refresh: 'Compute anew',
  computing: 'Reading the ledger…',
  none: 'There is nothing to report on yet: no run has stored an account.',
  print: 'Print',
  saveHtml: 'Save as HTML',
  made: 'Made by Sundown. Paper trading: orders were simulated and no money moved.',
  synthetic: 'The market was made by a simulator.',
  notDefined: 'n/a',
  source: 'Market',
  profile: 'Profile',
  period: 'Period, UTC',
  startingBalance: 'Starting balance',
  endingEquity: 'Ending equity',
  equity: 'Equity',
  drawdownDates: (peak: string, trough: string, recovered: string): string =>
    `Deepest drawdown: from ${peak} to ${trough}, ${recovered}`,
  recoveredAt: (time: string): string => `recovered ${time}`,
  notRecovered: 'not recovered yet',
  configuredSlippage:
    "Slippage is told from the configuration's slippage_bps, since nobody saw the market at these fills; rounding to the price step is not in it.",
  unseen:
    'n/a among execution and data means: a ledger keeps orders, trades and the account, but not the market. The spread at fills, the mid after them and the ticks are only known while a run is open.',
  bySymbol: 'By symbol',
  byHour: 'By hour of the day, UTC',
  symbol: 'Symbol',
  hour: 'Hour',
  fills: 'Fills',
  turnover: 'Turnover',
  fees: 'Fees',
  closing: 'Closing trades',
  winRate: 'Win rate',
  pnl: 'Net P&L of closing trades',
  sampling: {
    minutes: (n: string): string => `${n} one-minute returns`,
    closing_trades: (n: string): string => `${n} closing trades`,
    fills: (n: string): string => `${n} fills`,
    ticks: (n: string): string => `${n} ticks`,
    time: (_n: string): string => 'weighted by time',
  } satisfies Record<Sampling, (n: string) => string>,
  groups: {
    result: 'Result',
    trades: 'Trades',
    risk: 'Risk and ratios',
    exposure: 'Exposure',
    execution: 'Execution',
    data: 'Data',
  } satisfies Record<FigureGroup, string>,
  figures: {
    net_pnl: { title: 'Net P&L', formula: 'Ending equity - starting balance = gross - fees - slippage.' },
    total_return: { title: 'Return', formula: 'Net P&L / starting balance.' },
    gross_pnl: {
      title: 'Gross P&L',
      formula: 'What the same fills would have made at the mids and without fees: net + fees + slippage.',
    },
    fees: { title: 'Fees', formula: 'Sum of price x quantity x fee rate over all fills.' },
    slippage: {
      title: 'Slippage',
      formula: 'Sum of |price - mid on arrival| x quantity over all fills.',
    },
    fills: { title: 'Fills', formula: 'Orders that were filled, opening and closing ones.' },
    closing_trades: { title: 'Closing trades', formula: 'Fills that closed a position or a part of one.' },
    win_rate: { title: 'Win rate', formula: 'Closing trades with a net P&L above 0 / all closing trades.' },
    profit_factor: { title: 'Profit factor', formula: 'Sum of wins / |sum of losses|, net of fees.' },
    expectancy: { title: 'Expectancy', formula: 'Mean net P&L of a closing trade.' },
    average_win: { title: 'Average win', formula: 'Sum of wins / number of wins.' },
    average_loss: { title: 'Average loss', formula: 'Sum of losses / number of losses.' },
    best_trade: { title: 'Best trade', formula: 'Greatest net P&L of a closing trade.' },
    worst_trade: { title: 'Worst trade', formula: 'Least net P&L of a closing trade.' },
    longest_winning: { title: 'Most wins in a row', formula: 'A trade of exactly 0 ends the row.' },
    longest_losing: { title: 'Most losses in a row', formula: 'A trade of exactly 0 ends the row.' },
    holding_mean: {
      title: 'Holding time, mean',
      formula: 'From opening to closing, first in first out, weighted by quantity within a closing trade.',
    },
    holding_median: { title: 'Holding time, median', formula: 'The middle of the same times.' },
    max_drawdown: {
      title: 'Max drawdown',
      formula:
        'Greatest fall of one-minute equity from its running peak; the starting balance is the first peak.',
    },
    max_drawdown_fraction: { title: 'Max drawdown, share', formula: 'The same fall / its peak.' },
    drawdown_length: {
      title: 'Drawdown length',
      formula: 'From that peak to the first minute at or above it again, or to the end.',
    },
    sharpe: {
      title: 'Sharpe ratio',
      formula:
        'Mean / sample deviation of one-minute returns x sqrt(525600); risk-free rate 0, a year of 365 days.',
    },
    sortino: {
      title: 'Sortino ratio',
      formula:
        'Mean of one-minute returns / root of the mean square of those below 0 (over all n) x sqrt(525600).',
    },
    annualised_return: {
      title: 'Annualised return',
      formula: '(ending / starting equity)^(365 days / span) - 1; not defined below one day.',
    },
    calmar: { title: 'Calmar ratio', formula: 'Annualised return / max drawdown as a share.' },
    sqn: { title: 'SQN', formula: 'sqrt(n) x mean / sample deviation of the net P&L of closing trades.' },
    probabilistic_sharpe: {
      title: 'Probabilistic Sharpe',
      formula:
        'Probability that the true Sharpe ratio is above 0, given n, skewness and kurtosis of the one-minute returns (Bailey and López de Prado 2012).',
    },
    time_in_market: { title: 'Time in market', formula: 'Share of the time with any position.' },
    average_exposure: {
      title: 'Average exposure',
      formula: 'Sum of |quantity| x mark over symbols / equity, averaged over time.',
    },
    greatest_exposure: { title: 'Greatest exposure', formula: 'The greatest value of the same.' },
    turnover: { title: 'Turnover', formula: 'Sum of price x quantity over all fills.' },
    turnover_ratio: {
      title: 'Turnover / equity',
      formula: 'Turnover / mean equity of the account’s samples.',
    },
    spread_paid: {
      title: 'Spread at fills',
      formula: 'Mean of (best ask - best bid) / mid when an order was filled.',
    },
    slippage_bps: {
      title: 'Slippage against arrival mid',
      formula: 'Mean of |price - mid on arrival| / mid.',
    },
    move_1s: { title: 'Mid 1 s after a fill', formula: 'Mean move of the mid, positive the trader’s way.' },
    move_5s: { title: 'Mid 5 s after a fill', formula: 'Mean move of the mid, positive the trader’s way.' },
    move_30s: { title: 'Mid 30 s after a fill', formula: 'Mean move of the mid, positive the trader’s way.' },
    fee_drag: { title: 'Fee drag', formula: 'Fees / turnover.' },
    break_even_cost: {
      title: 'Break-even cost',
      formula: 'Gross P&L / turnover: fees and slippage together must stay below this for the run to gain.',
    },
    time_paused: { title: 'Time paused', formula: 'Time in rests of the calendar.' },
    ticks: { title: 'Ticks', formula: 'Accepted states of a book.' },
    bad_book_share: { title: 'Bad books', formula: 'Share of ticks on an empty, one-sided or crossed book.' },
    late_ticks: { title: 'Late ticks', formula: 'Ticks dropped since their time lay before the last one’s.' },
    window_restarts: {
      title: 'Window restarts',
      formula: 'How often statistics began anew, after a gap or a resynchronisation.',
    },
  } satisfies Record<FigureKey, FigureWords>,
};
