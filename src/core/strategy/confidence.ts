import type { StrategyParameters } from '../parameters';
import type { JudgedTick } from './judged-tick';

/** The five parts of confidence, before their sum is clamped to [0, 1]. */
export interface ConfidenceParts {
  readonly imbalance: number;
  readonly weighted: number;
  readonly persistence: number;
  readonly volatility: number;
  readonly slope: number;
}

/** Confidence in a signal, 0 to 1: the sum of the five parts, in the seed's order. */
export function confidence(tick: JudgedTick, parameters: StrategyParameters): number {
  const sum =
    imbalancePart(tick) +
    weightedPart(tick) +
    persistencePart(tick) +
    volatilityPart(tick.windows.volatilityZ, parameters) +
    slopePart(tick);
  return Math.max(0, Math.min(1, sum));
}

/** The same five parts one by one, for display. */
export function confidenceParts(tick: JudgedTick, parameters: StrategyParameters): ConfidenceParts {
  return {
    imbalance: imbalancePart(tick),
    weighted: weightedPart(tick),
    persistence: persistencePart(tick),
    volatility: volatilityPart(tick.windows.volatilityZ, parameters),
    slope: slopePart(tick),
  };
}

/** -1, 0 or 1: volatility low, ordinary (or not known yet) or high by its z-score. */
export function volatilityRegime(volatilityZ: number, parameters: StrategyParameters): -1 | 0 | 1 {
  if (volatilityZ < parameters.volThresholdLow) return -1;
  return volatilityZ > parameters.volThresholdHigh ? 1 : 0;
}

function imbalancePart(tick: JudgedTick): number {
  return 0.4 * Math.min(Math.abs(tick.measures.imbalance), 1);
}

function weightedPart(tick: JudgedTick): number {
  return 0.2 * Math.min(Math.abs(tick.measures.weightedImbalance), 1);
}

function persistencePart(tick: JudgedTick): number {
  return 0.2 * Math.min(tick.persistence / 10, 1);
}

function volatilityPart(volatilityZ: number, parameters: StrategyParameters): number {
  return 0 - 0.1 * volatilityRegime(volatilityZ, parameters);
}

function slopePart(tick: JudgedTick): number {
  return tick.windows.imbalanceMomentum * tick.sign > 0 ? 0.1 : 0;
}
