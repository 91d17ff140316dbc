import { err, ok, type Result } from '../../../core/result';
import type { Nonsense, VenueEvent } from '../event';
import { isObject, type JsonObject, nameOf, parseObject, timeOf, wholeOf, wordsOf } from '../read/json';
import { levelsOf } from '../read/levels';

type Read = Result<readonly VenueEvent[], Nonsense>;

const OTHER: Read = ok([{ kind: 'other' }]);
const TOPIC = /orderbook\.\d+\.([A-Z0-9]+)/;

/** What a frame of Bybit's v5 public stream means: an order book message, or the answer to a request. */
export function readFrame(text: string): Read {
  const frame = parseObject(text);
  if (!frame) return err({ symbol: null, detail: 'not a JSON object' });
  const { topic } = frame;
  if (topic === undefined) return readAnswer(frame);
  if (typeof topic !== 'string' || !TOPIC.test(topic)) return OTHER;
  return readBook(frame);
}

function readAnswer(frame: JsonObject): Read {
  if (frame['op'] !== 'subscribe') return OTHER;
  const detail = wordsOf(frame['ret_msg']);
  const about = TOPIC.exec(detail)?.[1] ?? nameOf(frame['req_id']) ?? '';
  return ok([frame['success'] === true ? { kind: 'ack', about } : { kind: 'refused', about, detail }]);
}

function readBook(frame: JsonObject): Read {
  const { data, type } = frame;
  if (!isObject(data)) return err({ symbol: null, detail: 'an order book without data' });
  const symbol = nameOf(data['s']);
  const time = timeOf(frame['ts']);
  const id = wholeOf(data['u']);
  const bids = levelsOf(data['b']);
  const asks = levelsOf(data['a']);
  const isKnown = type === 'snapshot' || type === 'delta';
  if (!isKnown || symbol === null || time === null || id === null || bids === null || asks === null)
    return err({ symbol, detail: 'an order book with a senseless field' });
  const ids = { first: id, last: id, previous: null };
  // After a restart of the service the count begins with 1, and the message is whole whatever it says.
  const whole = type === 'snapshot' || id === 1;
  return ok([{ kind: 'book', symbol, whole, time, ids, checksum: null, bids, asks }]);
}
