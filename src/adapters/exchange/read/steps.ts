import type { Instrument } from '../../../app/live/venue-port';
import { nameOf } from './json';
import { instrumentOf } from './instrument';

/** How a venue writes the symbol of a pair. */
export type SymbolStyle = (base: string, quote: string) => string;

/**
 * The markets of a table that ships: a line a market, `BASE QUOTE`, and its price step and quantity step where a source
 * says them. It is what a search offers where the venue cannot be asked, and it ages: see docs/venues.md.
 */
export function tableOf(lines: string, symbolOf: SymbolStyle): readonly Instrument[] {
  return lines
    .trim()
    .split('\n')
    .flatMap((line) => marketOf(line.trim().split(' '), symbolOf) ?? []);
}

/** Lines of pairs with one quote and without steps. */
export function pairsOf(bases: string, quote: string): string {
  return bases
    .trim()
    .split(/\s+/)
    .map((base) => `${base} ${quote}`)
    .join('\n');
}

function marketOf(
  [base = '', quote = '', price, quantity]: readonly string[],
  symbolOf: SymbolStyle,
): Instrument | null {
  const symbol = nameOf(symbolOf(base, quote));
  if (symbol === null || quote === '') return null;
  if (price === undefined) return { symbol, base, quote, steps: null };
  return instrumentOf({ symbol, base, quote, priceStep: price, quantityStep: quantity });
}
