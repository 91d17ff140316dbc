import { MAX_DECIMALS, type SymbolScale } from '../../core/market/scale';
import type { ByteReader, ByteWriter } from './bytes';
import { decodeUtf8, encodeUtf8 } from './utf8';

export const MAX_SYMBOLS = 65_535;
/** UTF-8 bytes of a symbol's name. */
export const MAX_NAME_BYTES = 255;

/** One symbol as a block or the index knows it. */
export interface SymbolEntry {
  readonly name: string;
  readonly scale: SymbolScale;
  /** Update id that the next one is a difference from. */
  readonly updateId: number;
}

/** Why a symbol cannot be in a recording; null if it can. */
export function symbolFault(name: string, scale: SymbolScale): string | null {
  const bytes = encodeUtf8(name).length;
  if (bytes === 0 || bytes > MAX_NAME_BYTES) return `a symbol's name has 1 to ${MAX_NAME_BYTES} bytes`;
  const { priceDecimals, qtyDecimals } = scale;
  return isDecimals(priceDecimals) && isDecimals(qtyDecimals)
    ? null
    : `the scale of ${name} is outside 0 to ${MAX_DECIMALS} decimals`;
}

/** Writes the table: count, then decimals, update id and name of each symbol. */
export function writeSymbols(out: ByteWriter, symbols: readonly SymbolEntry[]): void {
  out.u16(symbols.length);
  for (const { name, scale, updateId } of symbols) {
    const bytes = encodeUtf8(name);
    out.u8(scale.priceDecimals);
    out.u8(scale.qtyDecimals);
    out.u64(updateId);
    out.u8(bytes.length);
    out.append(bytes);
  }
}

/** Reads the table; null where it is none. */
export function readSymbols(input: ByteReader): SymbolEntry[] | null {
  const count = input.u16();
  const symbols: SymbolEntry[] = [];
  for (let i = 0; i < count; i++) {
    const scale = { priceDecimals: input.u8(), qtyDecimals: input.u8() };
    const updateId = input.u64();
    const name = decodeUtf8(input.take(input.u8()));
    if (input.overrun || name === null || !Number.isSafeInteger(updateId)) return null;
    if (symbolFault(name, scale) !== null) return null;
    symbols.push({ name, scale, updateId });
  }
  return input.overrun ? null : symbols;
}

function isDecimals(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= MAX_DECIMALS;
}
