import type { StrategyParameters } from '../../core/parameters';
import { confidenceParts } from '../../core/strategy/confidence';
import { explainGates } from '../../core/strategy/explain';
import type { JudgedTick } from '../../core/strategy/judged-tick';
import type { TickFigures, TickView } from './view-state';

/** A tick's statistics that no gate reads; NaN where there were too few ticks for one. */
export interface TickStatistics {
  readonly streak: number;
  readonly volatility: number;
  readonly imbalanceZ: number;
  readonly atr: number;
}

/** A two-sided tick with its whole arithmetic. */
export function tickViewOf(
  identity: Pick<TickView, 'name' | 'scale' | 'time' | 'outcome'>,
  tick: JudgedTick,
  statistics: TickStatistics,
  parameters: StrategyParameters,
): TickView {
  const { name, scale, time, outcome } = identity;
  return {
    name,
    scale,
    time,
    outcome,
    tick: figuresOf(tick, statistics),
    gates: outcome === null ? [] : explainGates(tick, parameters, outcome),
    confidence: Number.isNaN(tick.confidence)
      ? null
      : { total: tick.confidence, parts: confidenceParts(tick, parameters) },
  };
}

function figuresOf({ measures, windows }: JudgedTick, statistics: TickStatistics): TickFigures {
  const { doubleMid, spreadBps, imbalance, weightedImbalance } = measures;
  return {
    doubleMid,
    spreadBps,
    imbalance,
    weightedImbalance,
    streak: statistics.streak,
    volatility: orNull(statistics.volatility),
    volatilityZ: orNull(windows.volatilityZ),
    momentum: orNull(windows.momentum),
    imbalanceMomentum: orNull(windows.imbalanceMomentum),
    imbalanceZ: orNull(statistics.imbalanceZ),
    atr: orNull(statistics.atr),
  };
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
