import { paddedText } from '../market/decimal-text';
import { type Sides, type TextSides, written } from '../market/level';
import type { MarketSymbol } from '../market/market-symbol';
import type { MarketUpdate } from '../market/source';

/** Binance writes prices and quantities with eight decimals. */
const PLACES = 8;

/** The symbol as REST and the WebSocket API name it. */
export function binanceName({ pair }: MarketSymbol): string {
  return `${pair.base}${pair.quote}`;
}

/** Levels as Binance writes them. */
export function binanceSides({ pair }: MarketSymbol, sides: Sides): TextSides {
  const { priceDecimals, qtyDecimals } = pair.scale;
  return written(
    sides,
    (ticks) => paddedText(ticks, priceDecimals, PLACES),
    (lots) => paddedText(lots, qtyDecimals, PLACES),
  );
}

/** The payload of a diff. */
export function depthUpdate(symbol: MarketSymbol, { time, first, last }: MarketUpdate, sides: TextSides) {
  return {
    e: 'depthUpdate',
    E: time,
    s: binanceName(symbol),
    U: first,
    u: last,
    b: sides.bids,
    a: sides.asks,
  };
}

/** What `depth` answers, by REST and by WebSocket; notes that the symbol's book was served. */
export function depthResult(symbol: MarketSymbol, limit: number) {
  return { lastUpdateId: symbol.last, ...binanceSides(symbol, symbol.serve(limit)) };
}

/** What `exchangeInfo` says of a symbol. */
export function symbolInfo(symbol: MarketSymbol) {
  const { base, quote, scale } = symbol.pair;
  const step = (decimals: number) => paddedText(1, decimals, PLACES);
  return {
    symbol: binanceName(symbol),
    status: 'TRADING',
    baseAsset: base,
    quoteAsset: quote,
    baseAssetPrecision: PLACES,
    quotePrecision: PLACES,
    filters: [
      {
        filterType: 'PRICE_FILTER',
        minPrice: step(scale.priceDecimals),
        maxPrice: '1000000.00000000',
        tickSize: step(scale.priceDecimals),
      },
      {
        filterType: 'LOT_SIZE',
        minQty: step(scale.qtyDecimals),
        maxQty: '9000.00000000',
        stepSize: step(scale.qtyDecimals),
      },
      { filterType: 'NOTIONAL', minNotional: '5.00000000', applyMinToMarket: true, avgPriceMins: 5 },
    ],
  };
}
