import type { Instrument } from '../../../app/live/venue-port';
import { err, ok, type Result } from '../../../core/result';
import type { BookEvent, Nonsense, VenueEvent } from '../event';
import {
  isObject,
  type JsonObject,
  nameOf,
  objectsOf,
  parseObject,
  timeOf,
  wholeOf,
  wordsOf,
} from '../read/json';
import { levelsOf } from '../read/levels';
import { instrumentOf } from '../read/instrument';

type Read = Result<readonly VenueEvent[], Nonsense>;

const OTHER: Read = ok([{ kind: 'other' }]);

/**
 * What a frame of Binance's combined streams means: `{stream,data}`, or the answer to a request. Diffs (`depthUpdate`)
 * name their symbol; partial books (`@depth20`) do so only in the stream's name and bear no time.
 */
export function readStreamFrame(text: string): Read {
  const frame = parseObject(text);
  if (!frame) return nonsense(null, 'not a JSON object');
  const { stream } = frame;
  if (typeof stream !== 'string') return isObject(frame['data']) ? OTHER : readAnswer(frame);
  const data = frame['data'];
  if (!isObject(data)) return nonsense(symbolIn(stream), 'a stream without data');
  if (data['e'] === 'serverShutdown') return leave();
  if (data['e'] === 'depthUpdate') return readDiff(data);
  return /@depth\d+(@|$)/.test(stream) ? readPartial(symbolIn(stream), data) : OTHER;
}

/** The whole book in the answer to a `depth` request, of the WebSocket API or of REST; null where it is none. */
export function snapshotOf(symbol: string, value: unknown): BookEvent | null {
  if (!isObject(value)) return null;
  const id = wholeOf(value['lastUpdateId']);
  const bids = levelsOf(value['bids']);
  const asks = levelsOf(value['asks']);
  if (id === null || bids === null || asks === null) return null;
  const ids = { first: id, last: id, previous: null };
  return { kind: 'book', symbol, whole: true, time: null, ids, checksum: null, bids, asks };
}

/** The markets in the answer to an `exchangeInfo` request that are open for trading; null where it is none. */
export function instrumentsOf(value: unknown): readonly Instrument[] | null {
  const symbols = isObject(value) ? objectsOf(value['symbols']) : null;
  return symbols?.filter(({ status }) => status === 'TRADING').flatMap((one) => marketOf(one) ?? []) ?? null;
}

function marketOf(one: JsonObject): Instrument | null {
  const filters = objectsOf(one['filters']) ?? [];
  const step = (type: string, field: string): unknown =>
    filters.find(({ filterType }) => filterType === type)?.[field];
  return instrumentOf({
    symbol: one['symbol'],
    base: one['baseAsset'],
    quote: one['quoteAsset'],
    priceStep: step('PRICE_FILTER', 'tickSize'),
    quantityStep: step('LOT_SIZE', 'stepSize'),
  });
}

function readAnswer(frame: JsonObject): Read {
  if (frame['e'] === 'serverShutdown') return leave();
  const id = frame['id'];
  const about = typeof id === 'number' || typeof id === 'string' ? String(id).slice(0, 64) : '';
  const error = isObject(frame['error']) ? frame['error'] : frame;
  if (error['msg'] !== undefined) return ok([{ kind: 'refused', about, detail: wordsOf(error['msg']) }]);
  return 'result' in frame ? ok([{ kind: 'ack', about }]) : OTHER;
}

function readDiff(data: JsonObject): Read {
  const symbol = nameOf(data['s']);
  const time = timeOf(data['E']);
  const first = wholeOf(data['U']);
  const last = wholeOf(data['u']);
  const bids = levelsOf(data['b']);
  const asks = levelsOf(data['a']);
  if (symbol === null || time === null || first === null || last === null || bids === null || asks === null)
    return nonsense(symbol, 'a depth event with a senseless field');
  if (first > last) return nonsense(symbol, 'a depth event that ends before it begins');
  const ids = { first, last, previous: null };
  return ok([{ kind: 'book', symbol, whole: false, time, ids, checksum: null, bids, asks }]);
}

function readPartial(symbol: string, data: JsonObject): Read {
  const event = snapshotOf(symbol, data);
  return event ? ok([event]) : nonsense(symbol, 'a partial book with a senseless field');
}

function symbolIn(stream: string): string {
  return stream.slice(0, Math.max(0, stream.indexOf('@'))).toUpperCase();
}

function leave(): Read {
  return ok([{ kind: 'leave', detail: 'serverShutdown' }]);
}

function nonsense(symbol: string | null, detail: string): Read {
  return err({ symbol, detail });
}
