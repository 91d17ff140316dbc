import type { StrategyParameters } from '../../core/parameters';
import type { SymbolState } from '../engine/symbol-state';
import { tickViewOf } from './tick-view';
import { asksView, bidsView } from './levels-view';
import type { SymbolView, TickView } from './view-state';

/** One symbol as the page shows it. */
export function symbolView(symbol: SymbolState, parameters: StrategyParameters): SymbolView {
  const { top, book } = symbol;
  return {
    ...lastTick(symbol, parameters),
    bids: bidsView(top, book),
    asks: asksView(top, book),
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
