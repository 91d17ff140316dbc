import type { UpdateIds } from '../../../core/market/sequencer/sequencer';
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
  wholeOfText,
  wordsOf,
} from '../read/json';
import { levelsOf } from '../read/levels';

type Read = Result<readonly VenueEvent[], Nonsense>;

const OTHER: Read = ok([{ kind: 'other' }]);
/** "The connection will soon be closed for a service upgrade." */
const UPGRADE = '64008';

/** What a frame of OKX's v5 public stream means; `pong` is bare text. */
export function readFrame(text: string): Read {
  if (text === 'pong') return OTHER;
  const frame = parseObject(text);
  if (!frame) return err({ symbol: null, detail: 'not a JSON object' });
  if (frame['event'] !== undefined) return readAnswer(frame);
  const arg = isObject(frame['arg']) ? frame['arg'] : {};
  const { channel } = arg;
  if (channel !== 'books' && channel !== 'books5') return OTHER;
  return readBooks(frame, nameOf(arg['instId']));
}

function readAnswer(frame: JsonObject): Read {
  const arg = isObject(frame['arg']) ? frame['arg'] : {};
  const about = nameOf(arg['instId']) ?? '';
  const detail = wordsOf(frame['msg']);
  if (frame['event'] === 'notice' && frame['code'] === UPGRADE) return ok([{ kind: 'leave', detail }]);
  if (frame['event'] === 'subscribe') return ok([{ kind: 'ack', about }]);
  if (frame['event'] !== 'error') return OTHER;
  const named = /instId:([A-Z0-9-]+)/.exec(detail)?.[1];
  return ok([{ kind: 'refused', about: named ?? about, detail }]);
}

function readBooks(frame: JsonObject, symbol: string | null): Read {
  const data = objectsOf(frame['data']);
  const whole = frame['action'] === undefined || frame['action'] === 'snapshot';
  const isKnown = whole || frame['action'] === 'update';
  if (symbol === null || data === null || !isKnown)
    return err({ symbol, detail: 'an order book with a senseless field' });
  const events: VenueEvent[] = [];
  for (const one of data) {
    const event = readBook(one, symbol, whole);
    if (!event) return err({ symbol, detail: 'an order book with a senseless field' });
    events.push(event);
  }
  return ok(events);
}

function readBook(one: JsonObject, symbol: string, whole: boolean): BookEvent | null {
  const time = timeOf(wholeOfText(one['ts']));
  const bids = levelsOf(one['bids']);
  const asks = levelsOf(one['asks']);
  const ids = idsOf(one, whole);
  if (time === null || bids === null || asks === null || ids === null) return null;
  const { checksum } = one;
  const sum = typeof checksum === 'number' && Number.isInteger(checksum) ? checksum : null;
  return { kind: 'book', symbol, whole, time, ids, checksum: sum, bids, asks };
}

/** `prevSeqId` is -1 in a snapshot; frames from before 2023 have no numbers. */
function idsOf(one: JsonObject, whole: boolean): UpdateIds | null {
  if (one['seqId'] === undefined) return { first: 0, last: 0, previous: null };
  const last = wholeOf(one['seqId']);
  const previous = whole ? null : wholeOf(one['prevSeqId']);
  return last === null || (!whole && previous === null) ? null : { first: last, last, previous };
}
