import type { StrategyParameters } from '../../core/parameters';
import type { SymbolState } from '../engine/symbol-state';
import { tickViewOf } from './tick-view';
import type { LevelsView, SymbolView, TickView } from './view-state';

/** One symbol as the page shows it. */
export function symbolView(symbol: SymbolState, parameters: StrategyParameters): SymbolView {
  const { top } = symbol;
  return {
    ...lastTick(symbol, parameters),
    bids: levels(top.bidPrices, top.bidQuantities, top.bidCount),
    asks: levels(top.askPrices, top.askQuantities, top.askCount),
  };
}

function lastTick(symbol: SymbolState, parameters: StrategyParameters): TickView {
  const { windows, view, streak } = symbol;
  const whole = tickViewOf(
    symbol,
    view,
    {
      streak: streak.length,
      volatility: windows.volatility,
      imbalanceZ: windows.imbalanceZ(),
      atr: windows.atr(),
    },
    parameters,
  );
  return windows.count > 0 ? whole : { ...whole, tick: null, gates: [] };
}

function levels(prices: Float64Array, quantities: Float64Array, count: number): LevelsView {
  return { prices: [...prices.subarray(0, count)], quantities: [...quantities.subarray(0, count)] };
}
