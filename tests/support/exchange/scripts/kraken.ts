import { crc32 } from 'node:zlib';
import type { ScriptBook, ScriptChange, VenueScript } from '../script';

const QTY_DECIMALS = 8;

/** Decimals with which the market's prices are written. */
function priceDecimals(book: ScriptBook): number {
  const prices = [...book.bids.keys(), ...book.asks.keys()];
  return Math.max(2, ...prices.map((price) => (price.split('.')[1] ?? '').length));
}

function instruments(type: string, books: Iterable<ScriptBook>): string {
  const pairs = Array.from(books, (book) => ({
    symbol: book.symbol,
    base: book.symbol.split('/')[0],
    quote: book.symbol.split('/')[1],
    status: 'online',
    price_precision: priceDecimals(book),
    price_increment: Number((10 ** -priceDecimals(book)).toFixed(priceDecimals(book))),
    qty_precision: QTY_DECIMALS,
    qty_increment: 1e-8,
    qty_min: 0.00005,
    cost_min: 0.5,
  }));
  return JSON.stringify({ channel: 'instrument', type, data: { assets: [], pairs } });
}

const digits = (text: string, decimals: number): string =>
  Number(text).toFixed(decimals).replace('.', '').replace(/^0+/, '');

/** By the venue's description, from the texts of the ten best levels. */
export function scriptChecksum(book: ScriptBook): number {
  const decimals = priceDecimals(book);
  const levels = [...book.askLevels.slice(0, 10), ...book.bidLevels.slice(0, 10)];
  return crc32(levels.map(([price, qty]) => digits(price, decimals) + digits(qty, QTY_DECIMALS)).join(''));
}

const side = (levels: readonly [string, string][]): string =>
  `[${levels.map(([price, qty]) => `{"price":${price},"qty":${Number(qty).toFixed(QTY_DECIMALS)}}`).join(',')}]`;

function bookFrame(
  type: string,
  book: ScriptBook,
  bids: [string, string][],
  asks: [string, string][],
): string {
  const sum = scriptChecksum(book);
  const time = new Date(book.time).toISOString().replace('Z', '123Z');
  return `{"channel":"book","type":"${type}","data":[{"symbol":"${book.symbol}","bids":${side(bids)},"asks":${side(asks)},"checksum":${sum},"timestamp":"${time}"}]}`;
}

export function krakenUpdate(book: ScriptBook, { bids = {}, asks = {} }: ScriptChange): string {
  return bookFrame('update', book, Object.entries(bids), Object.entries(asks));
}

interface Request {
  readonly method: string;
  readonly params?: { readonly channel: string; readonly symbol?: readonly string[] };
}

export const KRAKEN_SCRIPT: VenueScript = {
  id: 'kraken',
  symbols: ['BTC/USD', 'DOGE/USD'],
  unknown: 'NOPE/USD',
  refuses: true,
  losses: 'checksum',
  silentMs: 5_000,
  notice: null,
  alive: '{"channel":"heartbeat"}',
  answers(text, _socket, books) {
    const { method, params }: Request = JSON.parse(text);
    if (method !== 'subscribe') return [];
    if (params?.channel === 'instrument') return [instruments('snapshot', books.values())];
    return (params?.symbol ?? []).flatMap((symbol) => {
      const book = books.get(symbol);
      if (!book)
        return [
          `{"error":"Currency pair not supported ${symbol}","method":"subscribe","success":false,"symbol":"${symbol}"}`,
        ];
      const ack = `{"method":"subscribe","result":{"channel":"book","depth":10,"snapshot":true,"symbol":"${symbol}"},"success":true}`;
      return [ack, bookFrame('snapshot', book, book.bidLevels.slice(0, 10), book.askLevels.slice(0, 10))];
    });
  },
  tells: (book, change) =>
    priceDecimals(book) > 2
      ? [instruments('update', [book]), krakenUpdate(book, change)]
      : [krakenUpdate(book, change)],
};
