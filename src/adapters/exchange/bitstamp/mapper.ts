import { err, ok, type Result } from '../../../core/result';
import type { Nonsense, VenueEvent } from '../event';
import { isObject, type JsonObject, parseObject, timeOf, wholeOfText, wordsOf } from '../read/json';
import { levelsOf } from '../read/levels';

type Read = Result<readonly VenueEvent[], Nonsense>;

const OTHER: Read = ok([{ kind: 'other' }]);
const CHANNEL = /^order_book_([a-z0-9]+)$/;

/** What a frame of Bitstamp's stream means. Every book is a whole one; its microsecond is its place in the order. */
export function readFrame(text: string): Read {
  const frame = parseObject(text);
  if (!frame) return err({ symbol: null, detail: 'not a JSON object' });
  const { channel } = frame;
  const symbol = typeof channel === 'string' ? (CHANNEL.exec(channel)?.[1] ?? null) : null;
  const data = isObject(frame['data']) ? frame['data'] : {};
  if (frame['event'] === 'data') return symbol === null ? OTHER : readBook(symbol, data);
  return readControl(frame['event'], symbol ?? '', data);
}

function readControl(event: unknown, about: string, data: JsonObject): Read {
  switch (event) {
    case 'bts:subscription_succeeded':
      return ok([{ kind: 'ack', about }]);
    case 'bts:error':
      return ok([{ kind: 'refused', about, detail: wordsOf(data['message']) }]);
    case 'bts:request_reconnect':
      return ok([{ kind: 'leave', detail: 'bts:request_reconnect' }]);
    default:
      return OTHER;
  }
}

function readBook(symbol: string, data: JsonObject): Read {
  const micros = wholeOfText(data['microtimestamp']);
  const time = timeOf(micros === null ? null : Math.floor(micros / 1_000));
  const bids = levelsOf(data['bids']);
  const asks = levelsOf(data['asks']);
  if (micros === null || time === null || bids === null || asks === null)
    return err({ symbol, detail: 'an order book with a senseless field' });
  const ids = { first: micros, last: micros, previous: null };
  return ok([{ kind: 'book', symbol, whole: true, time, ids, checksum: null, bids, asks }]);
}
