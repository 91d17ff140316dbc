import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainGates, type GateReport } from '../../../../src/core/strategy/explain';
import { firstFailedGate } from '../../../../src/core/strategy/gates';
import type { Outcome } from '../../../../src/core/strategy/outcome';
import { STRATEGY } from '../../../support/parameters';
import { anyThresholds, anyTick } from '../../../support/tick-arbitraries';
import { BUY, SELL, type TickNumbers, viewOf } from '../../../support/tick-views';

/** The verdicts over a tick that fails at gate `failing` (0 to 5), or passes all where that is -1. */
function verdictsUntil(failing: number): GateReport['verdict'][] {
  return Array.from({ length: 6 }, (_, i) => {
    if (failing < 0 || i < failing) return 'passed';
    return i === failing ? 'failed' : 'not_reached';
  });
}

test('the verdicts are those of the run through the gates: passed up to the one that failed, then not reached', () => {
  fc.assert(
    fc.property(anyTick, anyThresholds, (tick, thresholds) => {
      const view = viewOf(tick);
      const outcome = firstFailedGate(view, thresholds);
      const reports = explainGates(view, thresholds, outcome ?? 'traded');
      const failing = reports.findIndex((report) => report.verdict === 'failed');
      expect(reports.map((report) => report.verdict)).toEqual(verdictsUntil(failing));
      expect(failing < 0).toBe(outcome === null);
      if (outcome !== null && outcome !== 'warming_up') expect(reports[failing]?.gate).toBe(outcome);
    }),
    { seed: 1, numRuns: 3000 },
  );
});

test('a verdict that was reached is what value, relation and limit say', () => {
  fc.assert(
    fc.property(anyTick, anyThresholds, (tick, thresholds) => {
      const required = { ...thresholds, requireMomentumConfirm: true };
      const view = viewOf(tick);
      const outcome = firstFailedGate(view, required) ?? 'traded';
      for (const { value, limit, relation, verdict } of explainGates(view, required, outcome)) {
        if (verdict === 'not_reached') continue;
        const holds = value !== null && (relation === '<=' ? value <= limit : value >= limit);
        expect(holds).toBe(verdict === 'passed');
      }
    }),
    { seed: 1, numRuns: 3000 },
  );
});

test('explaining changes nothing', () => {
  fc.assert(
    fc.property(anyTick, anyThresholds, (tick, thresholds) => {
      const view = viewOf(tick);
      const outcome = firstFailedGate(view, thresholds) ?? 'traded';
      const numbers = () => [view.confidence, view.sign, view.streak.length, view.streak.sign];
      const before = numbers();
      const once = explainGates(view, thresholds, outcome);
      expect(numbers()).toEqual(before);
      expect(explainGates(view, thresholds, outcome)).toEqual(once);
    }),
    { seed: 1, numRuns: 500 },
  );
});

function explained(tick: TickNumbers, outcome: Outcome | null = null): readonly GateReport[] {
  const view = viewOf(tick);
  const own = firstFailedGate(view, STRATEGY);
  return explainGates(view, STRATEGY, outcome ?? own ?? 'traded');
}

describe.each([
  ['buy', BUY],
  ['sell', SELL],
])('a %s', (_name, signal) => {
  test('is explained by every value and its limit', () => {
    const figures = explained(signal).map(({ gate, value, relation, limit }) => [
      gate,
      value,
      relation,
      limit,
    ]);
    expect(figures).toEqual([
      ['spread_too_wide', 0.2, '<=', 10],
      ['imbalance_below_threshold', 0.8, '>=', 0.3],
      ['not_persistent', 10, '>=', 3],
      ['low_confidence', 0.4 * 0.8 + 0.2 * 0.5 + 0.2 + 0 + 0.1, '>=', 0.6],
      ['momentum_not_confirmed', 0.001, '>=', 0.0001],
      ['imbalance_diverging', 0.02, '>=', 0],
    ]);
  });
});

test('a spread that is too wide shows momentum under the sign of its own tick', () => {
  const momentum = explained({ ...BUY, ask: 200_000, streakSign: -1 })[4];
  expect(momentum).toMatchObject({ value: 0.001, verdict: 'not_reached' });
});

test('a momentum that is not known yet fails its gate, where it is asked for', () => {
  const reports = explained({ ...BUY, momentum: Number.NaN, imbalanceMomentum: Number.NaN, volatilityZ: -2 });
  expect(reports.map((report) => report.verdict)).toEqual(verdictsUntil(4));
  expect(reports[4]?.value).toBeNull();
});

test('where momentum is not asked for, it is the unknown slope that fails', () => {
  const loose = { ...STRATEGY, requireMomentumConfirm: false };
  const view = viewOf({ ...BUY, momentum: Number.NaN, imbalanceMomentum: Number.NaN, volatilityZ: -2 });
  const outcome = firstFailedGate(view, loose);
  expect(outcome).toBe('warming_up');
  const reports = explainGates(view, loose, outcome ?? 'traded');
  expect(reports.map((report) => report.verdict)).toEqual(verdictsUntil(5));
});

test.each<Outcome>([
  'out_of_order',
  'empty_book',
  'one_sided_book',
  'crossed_book',
  'paused_shabbat',
  'paused_yom_tov',
  'paused_by_user',
  'halted',
  'shabbat_flatten',
])('no gate is reached by a tick that is %s', (outcome) => {
  const reports = explainGates(viewOf(BUY), STRATEGY, outcome);
  expect(new Set(reports.map((report) => report.verdict))).toEqual(new Set(['not_reached']));
});

test.each<Outcome>(['size_zero', 'daily_trade_limit', 'position_limit', 'insufficient_margin', 'traded'])(
  'every gate is passed by a tick that is %s',
  (outcome) => {
    const reports = explained(BUY, outcome);
    expect(new Set(reports.map((report) => report.verdict))).toEqual(new Set(['passed']));
  },
);
