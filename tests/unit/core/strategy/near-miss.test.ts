import { expect, test } from 'vitest';
import { engineParameters } from '../../../../src/app/config/engine-parameters';
import { DEFAULT_CONFIG } from '../../../../src/app/config/config';
import { isNearMiss } from '../../../../src/core/strategy/near-miss';
import type { Outcome } from '../../../../src/core/strategy/outcome';
import { BUY, viewOf } from '../../../support/tick-views';

const { strategy } = engineParameters({
  ...DEFAULT_CONFIG,
  require_momentum_confirm: false,
  min_confidence: 0,
});

/** Whether a tick of that imbalance and streak, to which nothing else is wrong, is a near miss. */
function near(outcome: Outcome, { imbalance = 0.5, persistence = 5, slope = 0.1 }): boolean {
  const tick = viewOf({ ...BUY, imbalance, imbalanceMomentum: slope });
  tick.persistence = persistence;
  return isNearMiss(tick, strategy, outcome);
}

test('an imbalance within a tenth of its threshold is near, one further off is not', () => {
  expect(near('imbalance_below_threshold', { imbalance: 0.28 })).toBe(true);
  expect(near('imbalance_below_threshold', { imbalance: 0.25 })).toBe(false);
});

test('a streak that is one tick short is near, one that is two short is not', () => {
  expect(near('not_persistent', { persistence: 2 })).toBe(true);
  expect(near('not_persistent', { persistence: 1 })).toBe(false);
});

test('a tick that a second gate would have stopped is no near miss', () => {
  expect(near('imbalance_below_threshold', { imbalance: 0.28, persistence: 1 })).toBe(false);
});

test.each(['traded', 'warming_up', 'halted', 'imbalance_diverging'] as const)(
  'a tick that ended as %s is no near miss',
  (outcome) => {
    expect(near(outcome, { slope: -0.001 })).toBe(false);
  },
);

test('the confidence of the tick stays as it was', () => {
  const tick = viewOf({ ...BUY, imbalance: 0.28 });
  tick.persistence = 5;
  tick.confidence = Number.NaN;
  isNearMiss(tick, strategy, 'imbalance_below_threshold');
  expect(tick.confidence).toBeNaN();
});
