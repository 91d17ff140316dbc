import type { Instrument } from '../../../app/live/venue-port';
import { type RawInstrument, instrumentOf } from './instrument';

/** How a venue writes the symbol of a pair. */
export type SymbolStyle = (base: string, quote: string) => string;

/**
 * The markets of a table that ships: a line a market, `BASE QUOTE priceStep quantityStep`. Such a table ages; it only
 * offers symbols and a first scale, which grows where a venue's own frames need a finer one.
 */
export function tableOf(lines: string, symbolOf: SymbolStyle): readonly Instrument[] {
  return lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [base = '', quote = '', priceStep, quantityStep] = line.trim().split(' ');
      const raw: RawInstrument = { symbol: symbolOf(base, quote), base, quote, priceStep, quantityStep };
      return instrumentOf(raw) ?? [];
    });
}
