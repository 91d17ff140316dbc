import type { Instrument } from '../../../app/live/venue-port';
import { LevelList } from '../../../core/market/level-list';
import { MAX_DECIMALS } from '../../../core/market/scale';
import { err, ok, type Result } from '../../../core/result';
import type { BookEvent, Nonsense, VenueEvent } from '../event';
import { instrumentOf, stepOfDecimals } from '../read/instrument';
import {
  isObject,
  type JsonObject,
  nameOf,
  objectsOf,
  parseObject,
  timeOfIso,
  wholeOf,
  wordsOf,
} from '../read/json';
import { addLevel } from '../read/levels';
import { quoteNumbers } from './numbers';

type Read = Result<readonly VenueEvent[], Nonsense>;

const OTHER: Read = ok([{ kind: 'other' }]);
const NO_IDS = { first: 0, last: 0, previous: null };

/** What a frame of Kraken's WebSocket v2 means. Its books have numbers, not text, and a checksum in every message. */
export function readFrame(text: string): Read {
  const frame = parseObject(quoteNumbers(text));
  if (!frame) return err({ symbol: null, detail: 'not a JSON object' });
  if (frame['channel'] === 'book') return readBooks(frame);
  if (frame['channel'] === 'instrument') return readInstruments(frame);
  if (frame['method'] === 'subscribe') return readAnswer(frame);
  const error = frame['Error'] ?? (frame['method'] === 'error' ? frame['error'] : undefined);
  return error === undefined ? OTHER : ok([{ kind: 'refused', about: '', detail: wordsOf(error) }]);
}

function readAnswer(frame: JsonObject): Read {
  const result = isObject(frame['result']) ? frame['result'] : {};
  const about = nameOf(frame['symbol']) ?? nameOf(result['symbol']) ?? '';
  if (frame['success'] === true) return ok([{ kind: 'ack', about }]);
  return ok([{ kind: 'refused', about, detail: wordsOf(frame['error']) }]);
}

function readBooks(frame: JsonObject): Read {
  const data = objectsOf(frame['data']);
  const { type } = frame;
  if (!data || (type !== 'snapshot' && type !== 'update'))
    return err({ symbol: null, detail: 'an order book of no kind' });
  const events: VenueEvent[] = [];
  for (const one of data) {
    const event = readBook(one, type === 'snapshot');
    if (!event) return err({ symbol: nameOf(one['symbol']), detail: 'an order book with a senseless field' });
    events.push(event);
  }
  return ok(events);
}

function readBook(one: JsonObject, whole: boolean): BookEvent | null {
  const symbol = nameOf(one['symbol']);
  const checksum = wholeOf(one['checksum']);
  const bids = sideOf(one['bids']);
  const asks = sideOf(one['asks']);
  if (symbol === null || checksum === null || !bids || !asks) return null;
  const time = timeOfIso(one['timestamp']);
  return { kind: 'book', symbol, whole, time, ids: NO_IDS, checksum, bids, asks };
}

function sideOf(value: unknown): LevelList | null {
  const levels = objectsOf(value);
  if (!levels) return null;
  const list = new LevelList(levels.length);
  return levels.every(({ price, qty }) => addLevel(list, price, qty)) ? list : null;
}

function readInstruments(frame: JsonObject): Read {
  const pairs = isObject(frame['data']) ? objectsOf(frame['data']['pairs']) : null;
  if (!pairs) return err({ symbol: null, detail: 'markets that cannot be read' });
  const listed = pairs.filter(({ status }) => status !== 'delisted' && status !== 'work_in_progress');
  return ok([{ kind: 'instruments', instruments: listed.flatMap((pair) => instrumentOfPair(pair) ?? []) }]);
}

/** The decimals of its messages are its precisions; the steps of its orders may be coarser. */
function instrumentOfPair(pair: JsonObject): Instrument | null {
  const priceDecimals = decimalsOf(pair['price_precision']);
  const qtyDecimals = decimalsOf(pair['qty_precision']);
  if (priceDecimals === null || qtyDecimals === null) return null;
  const instrument = instrumentOf({
    symbol: pair['symbol'],
    base: pair['base'],
    quote: pair['quote'],
    priceStep: stepText(pair['price_increment'], priceDecimals),
    quantityStep: stepText(pair['qty_increment'], qtyDecimals),
  });
  const steps = instrument?.steps;
  return steps ? { ...instrument, steps: { ...steps, scale: { priceDecimals, qtyDecimals } } } : null;
}

function decimalsOf(value: unknown): number | null {
  const decimals = wholeOf(value);
  return decimals !== null && decimals <= MAX_DECIMALS ? decimals : null;
}

function stepText(value: unknown, decimals: number): string {
  const isStep = typeof value === 'number' && value > 0 && Number(value.toFixed(decimals)) > 0;
  return isStep ? value.toFixed(decimals) : stepOfDecimals(decimals);
}
