import { type Decimal, Decimal as Money, plain } from '../../core/money';
import { averageLoss, averageWin, expectancy, profitFactor, winRate } from '../../core/stats/closing-trades';
import { breakEvenBps, type Costs, feeDragBps, pnlParts } from '../../core/stats/costs';
import { median } from '../../core/stats/median';
import {
  annualisedReturn,
  calmarRatio,
  probabilisticSharpe,
  sharpeRatio,
  sortinoRatio,
  systemQuality,
} from '../../core/stats/ratios';
import type { DecimalText } from '../ledger/rows';
import type { AccountFigures } from './account-tally';
import type { FillQuality } from './fill-quality';
import type { RunTicks } from './run-ticks';
import type { FigureKey, FigureUnit, ReportFigure, Sampling } from '../view/report';
import type { TradeTally } from './trade-tally';

/** What the figures are made of. */
export interface FigureSources {
  readonly trades: TradeTally;
  readonly account: AccountFigures;
  readonly meanEquity: number | null;
  /** Costs with the slippage that counts: measured where every fill was seen, else configured. */
  readonly costs: Costs;
  /** What the configuration adds to each fill's mid; it counts where nobody saw the market. */
  readonly slippageBps: number;
  /** Null for a ledger whose market nobody watches. */
  readonly quality: FillQuality | null;
  readonly ticks: RunTicks | null;
  readonly pausedMs: number;
}

type Value = number | DecimalText | null;

/** Makes figures that share unit, sampling and n. */
function figures(
  unit: FigureUnit,
  sampling: Sampling,
  n: number,
  values: readonly (readonly [FigureKey, Value])[],
): ReportFigure[] {
  return values.map(([key, value]) => ({ key, unit, sampling, value, n }));
}

/** Every figure of a report, in no order that matters. */
export function allFigures(sources: FigureSources): ReportFigure[] {
  return [
    ...resultFigures(sources),
    ...tradeFigures(sources.trades),
    ...ratioFigures(sources),
    ...drawdownFigures(sources.account),
    ...exposureFigures(sources),
    ...executionFigures(sources),
    ...dataFigures(sources),
  ];
}

function netOf({ first, last }: AccountFigures): Decimal {
  return new Money(last.equity).minus(first.equity);
}

function resultFigures({ account, costs }: FigureSources): ReportFigure[] {
  const parts = pnlParts(netOf(account), costs);
  const start = new Money(account.first.equity);
  const total = start.isZero() ? null : parts.net.div(start).toNumber();
  return [
    ...figures('quote', 'fills', costs.fills, [
      ['net_pnl', plain(parts.net)],
      ['gross_pnl', plain(parts.gross)],
      ['fees', plain(parts.fees)],
      ['slippage', plain(parts.slippage)],
    ]),
    ...figures('fraction', 'fills', costs.fills, [['total_return', total]]),
  ];
}

function tradeFigures({ closing, costs, holdings }: TradeTally): ReportFigure[] {
  const sums = closing.figures();
  const held = holdings.reduce((sum, each) => sum + each, 0) / holdings.length;
  const of = (unit: FigureUnit, values: readonly (readonly [FigureKey, Value])[]): ReportFigure[] =>
    figures(unit, 'closing_trades', sums.count, values);
  return [
    ...figures('count', 'fills', costs.fills, [['fills', costs.fills]]),
    ...of('count', [
      ['closing_trades', sums.count],
      ['longest_winning', sums.longestWinning],
      ['longest_losing', sums.longestLosing],
    ]),
    ...of('fraction', [['win_rate', winRate(sums)]]),
    ...of('ratio', [
      ['profit_factor', profitFactor(sums)],
      ['sqn', systemQuality(closing.pnls)],
    ]),
    ...of('quote', [
      ['expectancy', money(expectancy(sums))],
      ['average_win', money(averageWin(sums))],
      ['average_loss', money(averageLoss(sums))],
      ['best_trade', money(sums.best)],
      ['worst_trade', money(sums.worst)],
    ]),
    ...of('milliseconds', [
      ['holding_mean', holdings.length === 0 ? null : held],
      ['holding_median', median(holdings)],
    ]),
  ];
}

function money(value: Decimal | null): DecimalText | null {
  return value && plain(value);
}

function ratioFigures({ account: { grid, from, to } }: FigureSources): ReportFigure[] {
  const { returns, downsideSquares, drawdown } = grid;
  const { first, last } = grid.ends;
  const annualised = annualisedReturn(first, last, to - from);
  return [
    ...figures('ratio', 'minutes', returns.count, [
      ['sharpe', sharpeRatio(returns)],
      ['sortino', sortinoRatio(returns, downsideSquares)],
      ['calmar', calmarRatio(annualised, drawdown.deepest?.fraction ?? 0)],
    ]),
    ...figures('fraction', 'minutes', returns.count, [
      ['annualised_return', annualised],
      ['probabilistic_sharpe', probabilisticSharpe(returns)],
    ]),
  ];
}

function drawdownFigures({ grid, to }: AccountFigures): ReportFigure[] {
  const { deepest } = grid.drawdown;
  const n = grid.returns.count;
  const length = deepest && (deepest.recoveredAt ?? to) - deepest.peakAt;
  return [
    ...figures('quote', 'minutes', n, [['max_drawdown', deepest ? plain(new Money(deepest.amount)) : '0']]),
    ...figures('fraction', 'minutes', n, [['max_drawdown_fraction', deepest?.fraction ?? 0]]),
    ...figures('milliseconds', 'minutes', n, [['drawdown_length', length]]),
  ];
}

function exposureFigures({ account, meanEquity, costs }: FigureSources): ReportFigure[] {
  const { exposure, grid } = account;
  const ratio = meanEquity !== null && meanEquity > 0 ? costs.turnover.toNumber() / meanEquity : null;
  return [
    ...figures('fraction', 'time', grid.returns.count, [
      ['time_in_market', exposure.timeInMarket],
      ['average_exposure', exposure.average],
      ['greatest_exposure', exposure.greatest],
    ]),
    ...figures('quote', 'fills', costs.fills, [['turnover', plain(costs.turnover)]]),
    ...figures('ratio', 'fills', costs.fills, [['turnover_ratio', ratio]]),
  ];
}

function executionFigures(sources: FigureSources): ReportFigure[] {
  const { account, costs, quality } = sources;
  const measured = (key: FigureKey, sample: FillQuality['spreadBps'] | undefined): ReportFigure[] =>
    figures('bps', 'fills', sample?.count ?? 0, [[key, sample?.mean ?? null]]);
  const [second, five, thirty] = quality?.markouts ?? [];
  return [
    ...measured('spread_paid', quality?.spreadBps),
    ...slippageFigure(sources),
    ...measured('move_1s', second?.moves),
    ...measured('move_5s', five?.moves),
    ...measured('move_30s', thirty?.moves),
    ...figures('bps', 'fills', costs.fills, [
      ['fee_drag', feeDragBps(costs)],
      ['break_even_cost', breakEvenBps(pnlParts(netOf(account), costs).gross, costs)],
    ]),
  ];
}

/** Measured where somebody saw the market; else each fill lay as far from its mid as the configuration says. */
function slippageFigure({ costs: { fills }, quality, slippageBps }: FigureSources): ReportFigure[] {
  const configured = { count: fills, mean: fills === 0 ? null : slippageBps };
  const { count, mean } = quality?.slippageBps ?? configured;
  return figures('bps', 'fills', count, [['slippage_bps', mean]]);
}

function dataFigures({ account: { from, to }, pausedMs, ticks }: FigureSources): ReportFigure[] {
  return [
    ...figures('milliseconds', 'time', to - from, [['time_paused', pausedMs]]),
    ...tickFigures(ticks ?? UNSEEN),
  ];
}

const UNSEEN = { ticks: null, badBooks: null, late: null, windowRestarts: null };

function tickFigures({ ticks, badBooks, late, windowRestarts }: RunTicks | typeof UNSEEN): ReportFigure[] {
  const n = ticks ?? 0;
  return [
    ...figures('count', 'ticks', n, [
      ['ticks', ticks],
      ['late_ticks', late],
      ['window_restarts', windowRestarts],
    ]),
    ...figures('fraction', 'ticks', n, [
      ['bad_book_share', n === 0 || badBooks === null ? null : badBooks / n],
    ]),
  ];
}
