import { existsSync, readFileSync } from 'node:fs';
import type { VenueId } from '../../../src/app/live/venue-port';
import type { Levels } from './recording-sink';

/** Recorded frames of real venues; they are not in the repository. */
const FRAMES = '../shared/data/frames';

type Pair = readonly [price: string, quantity: string];

/** One message about a book, as plainly as it can be read. */
interface Told {
  readonly whole: boolean;
  readonly bids: readonly Pair[];
  readonly asks: readonly Pair[];
}

/** A capture of one venue's stream, and how its lines are read without our code. */
export interface Capture {
  readonly id: VenueId;
  readonly symbol: string;
  readonly file: string;
  /** A snapshot over REST that belongs to it, as a file. */
  readonly rest?: string;
  /** Levels of each side that the venue's book has. */
  readonly depth: number;
  /** Frames that the venue must have sent before, for what the capture leaves out. */
  readonly before?: readonly string[];
  /** What a line tells of the book; null for nothing. */
  told(line: string): Told | null;
}

/** A level as most venues write it; OKX adds two more texts. */
type RawLevel = readonly [price: string, quantity: string, ...rest: string[]];

const pairs = (levels: readonly RawLevel[] = []): Pair[] =>
  levels.map(([price, quantity]) => [price, quantity]);

interface BinanceLine {
  readonly data?: { readonly e?: string; readonly b?: readonly RawLevel[]; readonly a?: readonly RawLevel[] };
}

function binanceDiff(line: string): Told | null {
  const { data }: BinanceLine = JSON.parse(line);
  return data?.e === 'depthUpdate' ? { whole: false, bids: pairs(data.b), asks: pairs(data.a) } : null;
}

interface OkxLine {
  readonly action?: string;
  readonly data?: readonly { readonly bids: readonly RawLevel[]; readonly asks: readonly RawLevel[] }[];
}

function okxBook(line: string): Told | null {
  const { action, data }: OkxLine = JSON.parse(line);
  if (action === undefined) return null;
  return { whole: action === 'snapshot', bids: pairs(data?.[0]?.bids), asks: pairs(data?.[0]?.asks) };
}

interface BybitLine {
  readonly type?: string;
  readonly data?: { readonly b: readonly RawLevel[]; readonly a: readonly RawLevel[] };
}

function bybitBook(line: string): Told | null {
  const { type, data }: BybitLine = JSON.parse(line);
  return type === undefined
    ? null
    : { whole: type === 'snapshot', bids: pairs(data?.b), asks: pairs(data?.a) };
}

type KrakenSide = readonly { readonly price: number; readonly qty: number }[];

interface KrakenLine {
  readonly channel?: string;
  readonly type?: string;
  readonly data?: readonly { readonly bids: KrakenSide; readonly asks: KrakenSide }[];
}

const krakenSide = (levels: KrakenSide = []): Pair[] =>
  levels.map(({ price, qty }) => [String(price), String(qty)]);

function krakenBook(line: string): Told | null {
  const { channel, type, data }: KrakenLine = JSON.parse(line);
  if (channel !== 'book') return null;
  const [book] = data ?? [];
  return { whole: type === 'snapshot', bids: krakenSide(book?.bids), asks: krakenSide(book?.asks) };
}

interface CoinbaseLine {
  readonly type: string;
  readonly bids?: readonly RawLevel[];
  readonly asks?: readonly RawLevel[];
  readonly changes?: readonly (readonly [side: string, price: string, size: string])[];
}

function coinbaseBook(line: string): Told | null {
  const { type, bids, asks, changes = [] }: CoinbaseLine = JSON.parse(line);
  if (type === 'snapshot') return { whole: true, bids: pairs(bids), asks: pairs(asks) };
  const of = (wanted: string): Pair[] =>
    changes.filter(([side]) => side === wanted).map(([, price, size]) => [price, size]);
  return type === 'l2update' ? { whole: false, bids: of('buy'), asks: of('sell') } : null;
}

/** The captures. Bitstamp's are of a channel that the desk does not listen to, and Coinbase Advanced is no venue of it. */
export const CAPTURES: readonly Capture[] = [
  {
    id: 'binance',
    symbol: 'NKNUSDT',
    file: 'binance/ws_combined_2021-10-12_nknusdt.jsonl',
    rest: 'binance/rest_depth_1000_2021-10-12_nknusdt.json',
    depth: Infinity,
    told: binanceDiff,
  },
  {
    id: 'binance-us',
    symbol: 'COMPUSDT',
    file: 'binance_us/ws_combined_2021-10-12_compusdt.jsonl',
    rest: 'binance_us/rest_depth_1000_2021-10-12_compusdt.json',
    depth: Infinity,
    told: binanceDiff,
  },
  {
    id: 'kraken',
    symbol: 'BTC/USD',
    file: 'kraken/ws_v2_book_live_2026-08-24.jsonl',
    depth: 10,
    before: [
      '{"channel":"instrument","type":"snapshot","data":{"assets":[],"pairs":[{"symbol":"BTC/USD","base":"BTC","quote":"USD","status":"online","price_precision":1,"price_increment":0.1,"qty_precision":8,"qty_increment":1e-8}]}}',
    ],
    told: krakenBook,
  },
  {
    id: 'bybit',
    symbol: 'BTCUSDT',
    file: 'bybit/ws_spot_orderbook50_live_2026-08-24.jsonl',
    depth: 50,
    told: bybitBook,
  },
  {
    id: 'bybit',
    symbol: 'BTCUSDT',
    file: 'bybit/ws_spot_orderbook50_2024-11-08_snapshot_delta.jsonl',
    depth: 50,
    told: bybitBook,
  },
  {
    id: 'okx',
    symbol: 'BTC-USDT',
    file: 'okx/ws_books_2022-05-13_BTC-USDT_checksum.jsonl',
    depth: 400,
    told: okxBook,
  },
  {
    id: 'okx',
    symbol: 'UNI-USD-SWAP',
    file: 'okx/ws_books_2022-05-13_UNI-USD-SWAP_checksum.jsonl',
    depth: 400,
    told: okxBook,
  },
  {
    id: 'coinbase',
    symbol: 'NMR-EUR',
    file: 'coinbase_exchange/ws_level2_2021-04-17_NMR-EUR.jsonl',
    depth: Infinity,
    told: coinbaseBook,
  },
];

export function hasFrames(): boolean {
  return existsSync(FRAMES);
}

/** Lines of a file of frames. */
export function framesOf(file: string): string[] {
  return readFileSync(`${FRAMES}/${file}`, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
}

/** A file of frames as JSON. */
export function jsonOf(file: string): unknown {
  const value: unknown = JSON.parse(readFileSync(`${FRAMES}/${file}`, 'utf8'));
  return value;
}

/** The book after all of a capture, by two maps that are sorted at the end. */
export function bookAfter(capture: Capture): { readonly bids: Levels; readonly asks: Levels } {
  const bids = new Map<number, number>();
  const asks = new Map<number, number>();
  const take = (told: Told | null): void => {
    if (told?.whole) {
      bids.clear();
      asks.clear();
    }
    put(bids, told?.bids ?? [], (a, b) => b - a, capture.depth);
    put(asks, told?.asks ?? [], (a, b) => a - b, capture.depth);
  };
  if (capture.rest) {
    const rest: { bids: RawLevel[]; asks: RawLevel[] } = JSON.parse(
      readFileSync(`${FRAMES}/${capture.rest}`, 'utf8'),
    );
    take({ whole: true, bids: pairs(rest.bids), asks: pairs(rest.asks) });
  }
  for (const line of framesOf(capture.file)) take(capture.told(line));
  return { bids: sorted(bids, (a, b) => b - a), asks: sorted(asks, (a, b) => a - b) };
}

type Order = (a: number, b: number) => number;

function put(side: Map<number, number>, levels: readonly Pair[], order: Order, depth: number): void {
  for (const [price, quantity] of levels) {
    if (Number(quantity) === 0) side.delete(Number(price));
    else side.set(Number(price), Number(quantity));
  }
  for (const [price] of sorted(side, order).slice(depth)) side.delete(price);
}

function sorted(side: ReadonlyMap<number, number>, order: Order): Levels {
  return [...side].sort(([a], [b]) => order(a, b));
}
