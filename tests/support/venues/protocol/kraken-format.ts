import { fixedText } from '../market/decimal-text';
import { type Sides, type TextLevel, written } from '../market/level';
import type { MarketSymbol } from '../market/market-symbol';
import { krakenChecksum } from './kraken-checksum';
import type { BookFrame } from './protocol';

const DEPTHS: readonly unknown[] = [10, 25, 100, 500, 1000];

/** The symbol as v2 names it. */
export function krakenName({ pair }: MarketSymbol): string {
  return `${pair.base}/${pair.quote}`;
}

/** The depth that is asked for; null where there is no such one. */
export function krakenDepth(asked: unknown): number | null {
  return typeof asked === 'number' && DEPTHS.includes(asked) ? asked : null;
}

/** A message of the channel `book`: its numbers are JSON numbers with all their zeros, its checksum that of the true book. */
export function bookMessage(symbol: MarketSymbol, type: 'snapshot' | 'update', sides: Sides): BookFrame {
  const textOf = (of: Sides) => {
    const { priceDecimals, qtyDecimals } = symbol.pair.scale;
    return written(
      of,
      (ticks) => fixedText(ticks, priceDecimals),
      (lots) => fixedText(lots, qtyDecimals),
    );
  };
  const checksum = krakenChecksum(textOf(symbol.book.top(10)));
  const head = `{"channel":"book","type":"${type}","data":[{"symbol":"${krakenName(symbol)}"`;
  const time = `${new Date(symbol.at).toISOString().slice(0, -1)}000Z`;
  return {
    sides: textOf(sides),
    encode: ({ bids, asks }, truth) => {
      const sum = truth === 'true' ? checksum : (checksum ^ 1) >>> 0;
      return `${head},"bids":${levels(bids)},"asks":${levels(asks)},"checksum":${sum},"timestamp":"${time}"}]}`;
    },
  };
}

function levels(side: readonly TextLevel[]): string {
  return `[${side.map(([price, qty]) => `{"price":${price},"qty":${qty}}`).join(',')}]`;
}

/** The first message of the channel `instrument`. */
export function instrumentSnapshot(symbols: readonly MarketSymbol[]): string {
  const assets = [...new Set(symbols.flatMap(({ pair }) => [pair.base, pair.quote]))];
  return JSON.stringify({
    channel: 'instrument',
    type: 'snapshot',
    data: {
      assets: assets.map((id) => ({ id, status: 'enabled', precision: 10, precision_display: 5 })),
      pairs: symbols.map(pairOf),
    },
  });
}

function pairOf(symbol: MarketSymbol) {
  const { base, quote, scale } = symbol.pair;
  return {
    symbol: krakenName(symbol),
    base,
    quote,
    status: 'online',
    price_precision: scale.priceDecimals,
    price_increment: Number(fixedText(1, scale.priceDecimals)),
    qty_precision: scale.qtyDecimals,
    qty_increment: Number(fixedText(1, scale.qtyDecimals)),
    qty_min: Number(fixedText(1, scale.qtyDecimals)),
    cost_min: 0.5,
    marginable: false,
    has_index: true,
  };
}
