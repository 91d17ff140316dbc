import type { Outcome } from '../../core/strategy/outcome';

/** An outcome as a person reads it. */
export interface OutcomeWords {
  /** Name of the row in the funnel. */
  readonly title: string;
  /** Why a tick ends there, as the end of "This tick ...". */
  readonly because: string;
}

/** What each outcome of a tick is called and means. */
export const OUTCOME_WORDS: Readonly<Record<Outcome, OutcomeWords>> = {
  out_of_order: { title: 'Out of order', because: 'came later than a newer one and was dropped' },
  empty_book: { title: 'Empty book', because: 'had no levels on either side' },
  one_sided_book: { title: 'One-sided book', because: 'had levels on one side only' },
  crossed_book: { title: 'Crossed book', because: 'had its best bid at or above its best ask' },
  paused_shabbat: { title: 'Shabbat', because: 'fell into Shabbat: the desk rests' },
  paused_yom_tov: { title: 'Yom Tov', because: 'fell into Yom Tov: the desk rests' },
  shabbat_flatten: {
    title: 'Closing before the rest',
    because: 'came shortly before a rest: positions are closed and none are opened',
  },
  paused_by_user: { title: 'Paused by you', because: 'came while trading was paused' },
  halted: { title: 'Halted', because: 'came while the desk was halted' },
  spread_too_wide: { title: 'Spread', because: 'had too wide a spread' },
  imbalance_below_threshold: { title: 'Imbalance', because: 'leaned too little to one side' },
  not_persistent: { title: 'Persistence', because: 'had not leaned that way for long enough' },
  low_confidence: { title: 'Confidence', because: 'came with too little confidence' },
  warming_up: { title: 'Warming up', because: 'had too few ticks before it for its statistics' },
  momentum_not_confirmed: { title: 'Momentum', because: 'was not confirmed by the price' },
  imbalance_diverging: { title: 'Imbalance slope', because: 'leaned less than the ticks before it' },
  size_zero: { title: 'Size', because: 'asked for a size of nothing' },
  daily_trade_limit: { title: 'Daily trade limit', because: "would have passed the day's limit of trades" },
  short_not_allowed: { title: 'No shorts', because: 'asked to sell what is not held' },
  position_limit: { title: 'Position limit', because: 'would have passed the limit of the position' },
  insufficient_margin: { title: 'Margin', because: 'would have needed more margin than there is' },
  traded: { title: 'Traded', because: 'passed every gate and was traded' },
};
