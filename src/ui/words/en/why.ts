import type { ConfidenceParts } from '../../../core/strategy/confidence';
import type { GateReport } from '../../../core/strategy/explain';
import type { Outcome } from '../../../core/strategy/outcome';

/** Where a tick ends: the row of the funnel, and the whole sentence of why. */
interface OutcomeWords {
  readonly title: string;
  /** A sentence without its full stop, so that numbers may follow. */
  readonly why: string;
}

const outcomes: Record<Outcome, OutcomeWords> = {
  out_of_order: {
    title: 'Out of order',
    why: 'This tick came later than a newer one and was dropped',
  },
  empty_book: { title: 'Empty book', why: 'This tick had no levels on either side' },
  one_sided_book: { title: 'One-sided book', why: 'This tick had levels on one side only' },
  crossed_book: { title: 'Crossed book', why: 'This tick had its best bid at or above its best ask' },
  paused_shabbat: { title: 'Shabbat', why: 'This tick fell into Shabbat: the desk rests' },
  paused_yom_tov: { title: 'Yom Tov', why: 'This tick fell into Yom Tov: the desk rests' },
  kill_flatten: {
    title: 'Closed by the kill switch',
    why: 'At this tick the kill switch closed a position',
  },
  reduce_only: {
    title: 'Reducing only',
    why: 'This tick would have made a position larger while positions may only become smaller',
  },
  symbol_exposure_limit: {
    title: 'Exposure of the symbol',
    why: "This tick would have passed the limit of the symbol's exposure",
  },
  total_exposure_limit: {
    title: 'Total exposure',
    why: 'This tick would have passed the limit of all exposure together',
  },
  risk_pending: {
    title: 'Asking the risk service',
    why: 'This tick is a signal that waits for the answer of the risk service',
  },
  shabbat_flatten: {
    title: 'Closing before the rest',
    why: 'This tick came shortly before a rest: positions are closed and none are opened',
  },
  paused_by_user: { title: 'Paused by you', why: 'This tick came while trading was paused' },
  halted: { title: 'Halted', why: 'This tick came while the desk was halted' },
  spread_too_wide: { title: 'Spread', why: 'This tick had too wide a spread' },
  imbalance_below_threshold: { title: 'Imbalance', why: 'This tick leaned too little to one side' },
  not_persistent: { title: 'Persistence', why: 'This tick had not leaned that way for long enough' },
  low_confidence: { title: 'Confidence', why: 'This tick came with too little confidence' },
  warming_up: { title: 'Warming up', why: 'This tick had too few ticks before it for its statistics' },
  momentum_not_confirmed: { title: 'Momentum', why: 'This tick was not confirmed by the price' },
  imbalance_diverging: { title: 'Imbalance slope', why: 'This tick leaned less than the ticks before it' },
  size_zero: { title: 'Size', why: 'This tick asked for a size of nothing' },
  daily_trade_limit: {
    title: 'Daily trade limit',
    why: "This tick would have passed the day's limit of trades",
  },
  short_not_allowed: { title: 'No shorts', why: 'This tick asked to sell what is not held' },
  position_limit: {
    title: 'Position limit',
    why: 'This tick would have passed the limit of the position',
  },
  insufficient_margin: {
    title: 'Margin',
    why: 'This tick would have needed more margin than there is',
  },
  traded: { title: 'Traded', why: 'This tick passed every gate and was traded' },
};

/** Why the last tick was traded or was not, and where all the others ended. */
export const why = {
  title: 'Why',
  caption: 'Where ticks end, gate by gate; values of the last tick',
  gate: 'Gate',
  now: 'Now',
  limit: 'Limit',
  count: 'Stopped',
  share: 'of ticks',
  scroll: 'Gates and their arithmetic',
  noTick: 'No tick yet',
  /** An earlier tick of a live run is explained. */
  earlier: (symbol: string, time: string): string =>
    `The tick of ${symbol} at ${time}, as it was judged. The live run and the counts below go on.`,
  notKept: (time: string): string =>
    `The tick at ${time} is no longer kept: a live run keeps the arithmetic of the last 16,384 ticks or more of each symbol since it began. Its recording has the others: play it to see them. Below is the last tick.`,
  toPresent: 'Back to the last tick',
  confidence: 'Confidence',
  confidenceNotReached: 'An earlier gate stopped this tick before its confidence was computed.',
  needs: 'needs',
  parts: {
    imbalance: 'imbalance',
    weighted: 'weighted',
    persistence: 'persistence',
    volatility: 'volatility',
    slope: 'slope',
  } satisfies Record<keyof ConfidenceParts, string>,
  statistics: {
    title: 'Statistics',
    imbalanceZ: 'Imbalance z',
    imbalanceMomentum: 'Slope',
    momentum: 'Momentum',
    volatility: 'Volatility',
    volatilityZ: 'Volatility z',
    atr: 'ATR',
  },
  verdict: {
    passed: 'passed',
    failed: 'stopped here',
    not_reached: 'not reached',
  } satisfies Record<GateReport['verdict'], string>,
  outcomes,
  /** What a gate tests, in the field's words; `value` for those that have no word of their own. */
  operands: {
    value: 'value',
    spread: 'spread',
    imbalance: '|imbalance|',
    streak: 'streak',
    confidence: 'confidence',
    momentum: 'momentum in its direction',
    slope: 'slope in its direction',
  },
  ticks: 'ticks',
  /** A gate's numbers, as in "spread 12.000, at most 10 bps allowed". */
  atMost: (operand: string, value: string, limit: string): string =>
    `${operand} ${value}, at most ${limit} allowed`,
  atLeast: (operand: string, value: string, limit: string): string =>
    `${operand} ${value}, at least ${limit} needed`,
};
