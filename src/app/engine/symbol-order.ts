import type { MarketOrder } from '../../core/broker/market-order';
import type { Decimal } from '../../core/money';
import type { EngineState } from './state';
import type { SymbolState } from './symbol-state';

/** An order at the symbol's mark: `quantity` base units, above 0. */
export function marketOrderOf(state: EngineState, symbol: SymbolState, ask: OrderAsk): MarketOrder {
  return {
    ...ask,
    symbol: symbol.index,
    name: symbol.name,
    mid: markOf(state, symbol),
    priceDecimals: state.parameters.broker.priceDecimals.get(symbol.name) ?? null,
  };
}

/** Side, base units and event time of an order to be made. */
type OrderAsk = Pick<MarketOrder, 'side' | 'quantity' | 'time'>;

/** The symbol's mark, quote per base; asking before its first tick is a bug. */
export function markOf(state: EngineState, symbol: SymbolState): Decimal {
  const mark = state.broker.account.marks.get(symbol.index);
  if (mark === null) throw new Error('an order came before its mark');
  return mark;
}
