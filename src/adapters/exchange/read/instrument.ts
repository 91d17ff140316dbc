import type { Instrument } from '../../../app/live/venue-port';
import { decimalsNeeded, MAX_DECIMALS } from '../../../core/market/scale';
import { nameOf } from './json';

/** A market as a venue describes it, field by field, unchecked. */
export interface RawInstrument {
  readonly symbol: unknown;
  readonly base: unknown;
  readonly quote: unknown;
  readonly priceStep: unknown;
  readonly quantityStep: unknown;
}

/** The market with the decimals of its steps, or null where a field makes no sense. */
export function instrumentOf(raw: RawInstrument): Instrument | null {
  const [symbol, base, quote] = [nameOf(raw.symbol), nameOf(raw.base), nameOf(raw.quote)];
  const priceStep = stepOf(raw.priceStep);
  const quantityStep = stepOf(raw.quantityStep);
  if (symbol === null || base === null || quote === null || !priceStep || !quantityStep) return null;
  const scale = { priceDecimals: priceStep.decimals, qtyDecimals: quantityStep.decimals };
  return { symbol, base, quote, steps: { price: priceStep.text, quantity: quantityStep.text, scale } };
}

/** The step of `decimals` decimals: 2 gives "0.01". */
export function stepOfDecimals(decimals: number): string {
  return decimals === 0 ? '1' : `0.${'1'.padStart(decimals, '0')}`;
}

/** A step without zeros at its end. */
function stepOf(value: unknown): { readonly text: string; readonly decimals: number } | null {
  if (typeof value !== 'string' || value.length > 40) return null;
  const decimals = decimalsNeeded(value);
  if (decimals === null || decimals > MAX_DECIMALS || Number(value) <= 0) return null;
  const [whole = '', fraction = ''] = value.split('.');
  return { text: decimals === 0 ? whole : `${whole}.${fraction.slice(0, decimals)}`, decimals };
}
