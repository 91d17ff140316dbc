import type { Departures } from '../../core/departures';
import type { EngineParameters } from '../../core/parameters';
import { SymbolState } from './symbol-state';

/** The symbols of a run, and what a new one of them is made with. */
interface SymbolTable {
  readonly symbols: SymbolState[];
  readonly parameters: EngineParameters;
  readonly departures: Departures;
}

/** Stands in for a scale that the feed has not named yet. */
const NO_SCALE = { priceDecimals: 0, qtyDecimals: 0 };

/** Puts a symbol at the end of the run's table; it has no book before it enters. */
export function addSymbol({ symbols, parameters, departures }: SymbolTable, name: string): SymbolState {
  const identity = { index: symbols.length, name, scale: NO_SCALE };
  const symbol = new SymbolState(identity, parameters.features, departures);
  symbols.push(symbol);
  return symbol;
}

/** The index under which a symbol must enter the run: its own where it has one, else the next that is free. */
export function symbolIndex({ symbols }: Pick<SymbolTable, 'symbols'>, name: string): number {
  const known = symbols.find((symbol) => symbol.name === name);
  return known?.index ?? symbols.length;
}
