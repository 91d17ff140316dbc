import { describe, expect, test } from 'vitest';
import { engineParameters } from '../../src/app/config/engine-parameters';
import { departuresOf } from '../../src/core/departures';
import { FeatureWindows } from '../../src/core/features/windows';
import { TickMeasures } from '../../src/core/market/tick';
import { Decimal } from '../../src/core/money';
import { firstFailedGate } from '../../src/core/strategy/gates';
import { Streak } from '../../src/core/strategy/streak';
import { TickView } from '../../src/core/strategy/tick-view';
import { DirectScore } from '../support/direct-score';
import { configOf, differences, type GoldenLine, jsonLines } from '../support/golden';

const FOLDER = 'tests/golden/traces';

/** Words for what happens to a tick once it has passed the gates. */
const BEYOND_GATES: readonly string[] = ['traded', 'insufficient_margin', 'position_limit'];

/** The measures of a golden tick, whose book is not in the repository: prices have two decimals there. */
function measure(
  measures: TickMeasures,
  { mid_price, spread_bps, ...features }: NonNullable<GoldenLine['features']>,
) {
  measures.doubleMid = new Decimal(mid_price).times(200).toNumber();
  measures.spread = new Decimal(spread_bps).times(mid_price).div(100).round().toNumber();
  measures.spreadBps = Number(spread_bps);
  measures.imbalance = features.imbalance;
  measures.weightedImbalance = features.weighted_imbalance;
}

describe.each(['btc60s.corrected', 'btc60s.reference'])(
  '%s: real frames, from their measures on',
  (trace) => {
    const { profile, features, strategy } = engineParameters(configOf(`${FOLDER}/${trace}.config.json`));
    const windows = new FeatureWindows(features, departuresOf(profile).volatilityScore(features));
    const view = new TickView(new TickMeasures(), windows, new Streak());
    const direct = new DirectScore(profile, features);
    const golden = jsonLines<GoldenLine>(`${FOLDER}/${trace}.trace.ndjson.gz`);

    test('features, streak, confidence and gates are the golden ones at every tick', () => {
      const found = golden.flatMap((line) => {
        if (!line.features) throw new Error('real frames have no bad book');
        measure(view.measures, line.features);
        windows.push(view.measures.doubleMid / 200, line.features.imbalance);
        const { noise } = direct.push(view.measures.doubleMid / 200);
        const outcome = firstFailedGate(view, strategy);
        return differences(ours(view, outcome), theirs(line), noise).map(
          (difference) => `${line.i}${difference}`,
        );
      });
      expect(golden.length).toBeGreaterThan(300);
      expect(found).toEqual([]);
    });
  },
);

function ours({ windows, streak, confidence }: TickView, outcome: string | null) {
  const { volatility, momentum, imbalanceMomentum, volatilityZ } = windows;
  const values = { volatility, volatility_z: volatilityZ, momentum, imbalance_momentum: imbalanceMomentum };
  const features = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, orNull(value)]));
  return { outcome, streak: streak.length, confidence: orNull(confidence), features };
}

function theirs({ outcome, streak, confidence, features }: GoldenLine) {
  const { volatility, volatility_z, momentum, imbalance_momentum } = features ?? {};
  return {
    outcome: BEYOND_GATES.includes(outcome) ? null : outcome,
    streak,
    confidence,
    features: { volatility, volatility_z, momentum, imbalance_momentum },
  };
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
