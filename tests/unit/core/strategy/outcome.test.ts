import { expect, test } from 'vitest';
import { GATES_AFTER_STREAK, SPREAD_GATE } from '../../../../src/core/strategy/gates';
import { OUTCOMES, OUTCOMES_AS_MET, type Outcome, outcomeCode } from '../../../../src/core/strategy/outcome';

test('each outcome has the code of its place, and no two share one', () => {
  expect(OUTCOMES.map(outcomeCode)).toEqual(OUTCOMES.map((_, code) => code));
  expect(new Set(OUTCOMES).size).toBe(OUTCOMES.length);
});

/** New ones come at the end. Codes are part of every run's fingerprint: a change of this list changes the fingerprints of the same decisions. */
test('the codes stay what they have been', () => {
  expect(OUTCOMES.join(' ')).toBe(
    'out_of_order empty_book one_sided_book crossed_book paused_shabbat paused_yom_tov paused_by_user halted ' +
      'spread_too_wide imbalance_below_threshold not_persistent low_confidence warming_up momentum_not_confirmed ' +
      'imbalance_diverging size_zero daily_trade_limit short_not_allowed position_limit insufficient_margin traded shabbat_flatten ' +
      'kill_flatten reduce_only symbol_exposure_limit total_exposure_limit risk_pending',
  );
});

test('the gates fail in the order of their codes', () => {
  const codes = [SPREAD_GATE, ...GATES_AFTER_STREAK].map((gate) => outcomeCode(gate.name));
  expect(codes).toEqual(codes.toSorted((a, b) => a - b));
});

test('a word that is no outcome has no code', () => {
  const words: Outcome[] = JSON.parse('["no_such_outcome"]');
  expect(() => words.map(outcomeCode)).toThrow('no such outcome: no_such_outcome');
});

test('outcomes are read in the order in which a tick meets them, each once', () => {
  expect(OUTCOMES_AS_MET.toSorted()).toEqual(OUTCOMES.toSorted());
  const met = OUTCOMES_AS_MET.join(' ');
  expect(met).toContain('paused_yom_tov shabbat_flatten kill_flatten paused_by_user halted');
  expect(met).toContain('size_zero reduce_only daily_trade_limit');
  expect(met).toContain(
    'position_limit symbol_exposure_limit total_exposure_limit risk_pending insufficient_margin traded',
  );
});
