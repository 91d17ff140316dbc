/**
 * What became of a tick: one word each. The place in this list is the outcome's code on the hot path and in the run hash,
 * so new ones are added at the end only; the others are in the order in which they are tested.
 */
export const OUTCOMES = [
  'out_of_order',
  'empty_book',
  'one_sided_book',
  'crossed_book',
  'paused_shabbat',
  'paused_yom_tov',
  'paused_by_user',
  'halted',
  'spread_too_wide',
  'imbalance_below_threshold',
  'not_persistent',
  'low_confidence',
  'warming_up',
  'momentum_not_confirmed',
  'imbalance_diverging',
  'size_zero',
  'daily_trade_limit',
  'short_not_allowed',
  'position_limit',
  'insufficient_margin',
  'traded',
  'shabbat_flatten',
  'kill_flatten',
  'reduce_only',
  'symbol_exposure_limit',
  'total_exposure_limit',
  'risk_pending',
] as const;

export type Outcome = (typeof OUTCOMES)[number];

/** Outcomes whose codes are later than their place: the one that each comes before. */
const MET_BEFORE: Partial<Record<Outcome, Outcome>> = {
  shabbat_flatten: 'paused_by_user',
  kill_flatten: 'paused_by_user',
  reduce_only: 'daily_trade_limit',
  symbol_exposure_limit: 'insufficient_margin',
  total_exposure_limit: 'insufficient_margin',
  risk_pending: 'insufficient_margin',
};

/** Every outcome in the order in which a tick meets them; for reading, while OUTCOMES is for codes. */
export const OUTCOMES_AS_MET: readonly Outcome[] = OUTCOMES.filter(
  (outcome) => MET_BEFORE[outcome] === undefined,
).flatMap((outcome) => [...OUTCOMES.filter((later) => MET_BEFORE[later] === outcome), outcome]);

/** Stopped by what they are or when they come, before the first gate. */
const BEFORE_GATES: ReadonlySet<Outcome> = new Set<Outcome>([
  'out_of_order',
  'empty_book',
  'one_sided_book',
  'crossed_book',
  'paused_shabbat',
  'paused_yom_tov',
  'paused_by_user',
  'halted',
  'shabbat_flatten',
  'kill_flatten',
]);

/** Whether a tick of this outcome came to the gates at all. */
export function cameToGates(outcome: Outcome): boolean {
  return !BEFORE_GATES.has(outcome);
}

const CODES: ReadonlyMap<Outcome, number> = new Map(OUTCOMES.map((outcome, code) => [outcome, code]));

/** The outcome's code: its place in OUTCOMES. */
export function outcomeCode(outcome: Outcome): number {
  const code = CODES.get(outcome);
  if (code === undefined) throw new Error(`no such outcome: ${outcome}`);
  return code;
}
