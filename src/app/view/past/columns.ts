/** What is kept of a two-sided tick, in the order in which it stands in a row. NaN where there were too few ticks for it. */
export const TICK_COLUMNS = [
  /** Event time, epoch milliseconds. */
  'time',
  /** Best prices, quote units. */
  'bid',
  'ask',
  'imbalance',
  'weighted',
  'imbalanceZ',
  'volatility',
  'volatilityZ',
  'momentum',
  /** The imbalance's momentum. */
  'slope',
  /** The streak with this tick in it. */
  'persistence',
  /** NaN unless its gate was reached. */
  'confidence',
  /** The outcome's place in OUTCOMES. */
  'outcome',
] as const;

export type TickColumn = (typeof TICK_COLUMNS)[number];

/** Numbers to a row of a tick. */
export const TICK_WIDTH = TICK_COLUMNS.length;

/** What is kept of a moment that is marked on charts and can be jumped to, in the order of a row. */
export const MARK_COLUMNS = ['position', 'time', 'symbol', 'kind', 'price'] as const;

export type MarkColumn = (typeof MARK_COLUMNS)[number];

/** Numbers to a row of a mark. */
export const MARK_WIDTH = MARK_COLUMNS.length;

/**
 * Why a moment is marked; the place in the list is its number in a row. `blocked`: a signal that risk refused; `unsized`:
 * one of size 0; `passed_over`: what would have been a signal in a rest; `pause` and `pause_end`: ticks stop and begin
 * to come to the gates.
 */
export const MARK_KINDS = [
  'buy',
  'sell',
  'blocked_buy',
  'blocked_sell',
  'unsized',
  'passed_over',
  'near_miss',
  'gap',
  'pause',
  'pause_end',
] as const;

export type MarkKind = (typeof MARK_KINDS)[number];

/** Place of a column in a tick's row. */
export function tickColumn(name: TickColumn): number {
  return TICK_COLUMNS.indexOf(name);
}

/** Place of a column in a mark's row. */
export function markColumn(name: MarkColumn): number {
  return MARK_COLUMNS.indexOf(name);
}
