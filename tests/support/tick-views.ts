import { departuresOf } from '../../src/core/departures';
import { FeatureWindows } from '../../src/core/features/windows';
import { TickMeasures } from '../../src/core/market/tick';
import type { FeatureParameters } from '../../src/core/parameters';
import { Streak } from '../../src/core/strategy/streak';
import { TickView } from '../../src/core/strategy/tick-view';

const FEATURES: FeatureParameters = {
  windowSize: 100,
  volatilityWindow: 20,
  momentumWindow: 10,
  depthLevels: 20,
};

/** The numbers of a tick that the gates read; `streak` is its length before the tick, on the side of `streakSign`. */
export interface TickNumbers {
  readonly bid: number;
  readonly ask: number;
  readonly imbalance: number;
  readonly weightedImbalance: number;
  readonly volatilityZ: number;
  readonly momentum: number;
  readonly imbalanceMomentum: number;
  readonly streak: number;
  readonly streakSign: 1 | -1;
}

/** A tick that passes every gate at the default thresholds: a buy with a confidence of 0.42 + 0.2 + 0.1. */
export const BUY: TickNumbers = {
  bid: 99_999,
  ask: 100_001,
  imbalance: 0.8,
  weightedImbalance: 0.5,
  volatilityZ: 0,
  momentum: 0.001,
  imbalanceMomentum: 0.02,
  streak: 9,
  streakSign: 1,
};

/** Its mirror image: a sell. */
export const SELL: TickNumbers = {
  ...BUY,
  imbalance: -0.8,
  weightedImbalance: -0.5,
  momentum: -0.001,
  imbalanceMomentum: -0.02,
  streakSign: -1,
};

/** The tick as the gates get it. */
export function viewOf(numbers: TickNumbers): TickView {
  const measures = new TickMeasures();
  measures.doubleMid = numbers.bid + numbers.ask;
  measures.spread = numbers.ask - numbers.bid;
  measures.spreadBps = (measures.spread / measures.doubleMid) * 20_000;
  measures.imbalance = numbers.imbalance;
  measures.weightedImbalance = numbers.weightedImbalance;
  const windows = new FeatureWindows(FEATURES, departuresOf('corrected').volatilityScore(FEATURES));
  windows.volatilityZ = numbers.volatilityZ;
  windows.momentum = numbers.momentum;
  windows.imbalanceMomentum = numbers.imbalanceMomentum;
  const streak = new Streak();
  for (let i = 0; i < numbers.streak; i++) streak.push(numbers.streakSign);
  const view = new TickView(measures, windows, streak);
  view.persistence = streak.length;
  return view;
}
