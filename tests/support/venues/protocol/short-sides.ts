import { shortText } from '../market/decimal-text';
import { type Sides, type TextSides, written } from '../market/level';
import type { MarketSymbol } from '../market/market-symbol';

/** Levels without zeros at the end of their numbers, as Bybit and OKX write them; a level that goes is "0". */
export function shortSides({ pair }: MarketSymbol, sides: Sides): TextSides {
  const { priceDecimals, qtyDecimals } = pair.scale;
  return written(
    sides,
    (ticks) => shortText(ticks, priceDecimals),
    (lots) => shortText(lots, qtyDecimals),
  );
}
