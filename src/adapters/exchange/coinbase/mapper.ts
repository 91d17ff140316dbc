import type { Instrument } from '../../../app/live/venue-port';
import { LevelList } from '../../../core/market/level-list';
import { err, ok, type Result } from '../../../core/result';
import type { Nonsense, VenueEvent } from '../event';
import { instrumentOf } from '../read/instrument';
import { type JsonObject, nameOf, objectsOf, parseObject, timeOfIso, wordsOf } from '../read/json';
import { addLevel, levelsOf } from '../read/levels';

type Read = Result<readonly VenueEvent[], Nonsense>;

const OTHER: Read = ok([{ kind: 'other' }]);
const NO_IDS = { first: 0, last: 0, previous: null };

/** What a frame of Coinbase Exchange's feed means. Its books have no numbers: a lost change shows in nothing. */
export function readFrame(text: string): Read {
  const frame = parseObject(text);
  if (!frame) return err({ symbol: null, detail: 'not a JSON object' });
  switch (frame['type']) {
    case 'l2update':
      return readChanges(frame);
    case 'snapshot':
      return readSnapshot(frame);
    case 'status':
      return readProducts(frame);
    case 'error':
      return readError(frame);
    default:
      return OTHER;
  }
}

function readChanges(frame: JsonObject): Read {
  const symbol = nameOf(frame['product_id']);
  const time = timeOfIso(frame['time']);
  const sides = changesOf(frame['changes']);
  if (symbol === null || time === null || !sides) return senseless(symbol);
  return ok([{ kind: 'book', symbol, whole: false, time, ids: NO_IDS, checksum: null, ...sides }]);
}

/** `["buy" | "sell", price, size]` each. */
function changesOf(value: unknown): { readonly bids: LevelList; readonly asks: LevelList } | null {
  if (!Array.isArray(value)) return null;
  const bids = new LevelList(value.length);
  const asks = new LevelList(value.length);
  for (const change of value) {
    if (!Array.isArray(change) || (change[0] !== 'buy' && change[0] !== 'sell')) return null;
    if (!addLevel(change[0] === 'buy' ? bids : asks, change[1], change[2])) return null;
  }
  return { bids, asks };
}

function readSnapshot(frame: JsonObject): Read {
  const symbol = nameOf(frame['product_id']);
  const bids = levelsOf(frame['bids']);
  const asks = levelsOf(frame['asks']);
  if (symbol === null || bids === null || asks === null) return senseless(symbol);
  const time = timeOfIso(frame['time']);
  return ok([{ kind: 'book', symbol, whole: true, time, ids: NO_IDS, checksum: null, bids, asks }]);
}

function readProducts(frame: JsonObject): Read {
  const products = objectsOf(frame['products']) ?? [];
  const instruments = products
    .filter(({ status, trading_disabled: isDisabled }) => status === 'online' && isDisabled !== true)
    .flatMap((one) => productOf(one) ?? []);
  return ok([{ kind: 'instruments', instruments }]);
}

function productOf(one: JsonObject): Instrument | null {
  return instrumentOf({
    symbol: one['id'],
    base: one['base_currency'],
    quote: one['quote_currency'],
    priceStep: one['quote_increment'],
    quantityStep: one['base_increment'],
  });
}

function readError(frame: JsonObject): Read {
  const reason = wordsOf(frame['reason']);
  const about = /[A-Z0-9]+-[A-Z0-9]+/.exec(reason)?.[0] ?? '';
  return ok([{ kind: 'refused', about, detail: `${wordsOf(frame['message'])}: ${reason}` }]);
}

function senseless(symbol: string | null): Read {
  return err({ symbol, detail: 'an order book with a senseless field' });
}
