import { confidenceParts } from '../../core/strategy/confidence';
import { explainGates } from '../../core/strategy/explain';
import type { StrategyParameters } from '../../core/parameters';
import type { SymbolState } from '../engine/symbol-state';
import type { LevelsView, SymbolView, TickFigures } from './view-state';

/** One symbol as the page shows it. */
export function symbolView(symbol: SymbolState, parameters: StrategyParameters): SymbolView {
  const { top, view } = symbol;
  const hasTick = symbol.windows.count > 0;
  return {
    name: symbol.name,
    scale: symbol.scale,
    time: symbol.time,
    outcome: symbol.outcome,
    bids: levels(top.bidPrices, top.bidQuantities, top.bidCount),
    asks: levels(top.askPrices, top.askQuantities, top.askCount),
    tick: hasTick ? tickFigures(symbol) : null,
    gates: hasTick && symbol.outcome !== null ? explainGates(view, parameters, symbol.outcome) : [],
    confidence: Number.isNaN(view.confidence)
      ? null
      : { total: view.confidence, parts: confidenceParts(view, parameters) },
  };
}

function levels(prices: Float64Array, quantities: Float64Array, count: number): LevelsView {
  return { prices: [...prices.subarray(0, count)], quantities: [...quantities.subarray(0, count)] };
}

function tickFigures({ measures, windows, streak }: SymbolState): TickFigures {
  return {
    doubleMid: measures.doubleMid,
    spreadBps: measures.spreadBps,
    imbalance: measures.imbalance,
    weightedImbalance: measures.weightedImbalance,
    streak: streak.length,
    volatility: orNull(windows.volatility),
    volatilityZ: orNull(windows.volatilityZ),
    momentum: orNull(windows.momentum),
    imbalanceMomentum: orNull(windows.imbalanceMomentum),
    imbalanceZ: orNull(windows.imbalanceZ()),
    atr: orNull(windows.atr()),
  };
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
