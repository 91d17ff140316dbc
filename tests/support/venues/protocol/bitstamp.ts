import { fixedText, paddedText } from '../market/decimal-text';
import { type Sides, written } from '../market/level';
import type { MarketSymbol } from '../market/market-symbol';
import { fieldsOf, isFields } from './json';
import type {
  Address,
  BookFrame,
  Exchange,
  RestReply,
  Session,
  Terms,
  VenueProtocol,
  Wire,
} from './protocol';
import { Subscriptions } from './subscriptions';

/** Levels of `order_book`. */
const DEPTH = 100;
const CHANNEL = 'order_book_';

/** Bitstamp: `order_book`, the best 100 levels whole at each change. */
export class Bitstamp implements VenueProtocol {
  readonly id = 'bitstamp';
  readonly limit = { most: 10_000, windowMs: 600_000 };
  readonly lifeMs = null;
  readonly #exchange: Exchange;

  constructor(exchange: Exchange) {
    this.#exchange = exchange;
  }

  endpoint({ path }: Address): string | null {
    return path === '/' || path === '' ? 'public' : null;
  }

  open(_address: Address, wire: Wire, terms: Terms): Session {
    return new BitstampSession(this.#exchange, wire, terms);
  }

  rest({ path }: Address): RestReply {
    if (path !== '/api/v2/trading-pairs-info/') return { status: 404, body: '{"reason":"Not found"}' };
    return { status: 200, body: JSON.stringify(this.#exchange.market.symbols.map(pairOf)) };
  }
}

class BitstampSession implements Session {
  readonly #exchange: Exchange;
  readonly #wire: Wire;
  readonly #terms: Terms;
  readonly #subscriptions = new Subscriptions();

  constructor(exchange: Exchange, wire: Wire, terms: Terms) {
    this.#exchange = exchange;
    this.#wire = wire;
    this.#terms = terms;
  }

  receive(text: string): void {
    const { event, data } = fieldsOf(text) ?? {};
    const channel = isFields(data) ? String(data['channel']) : '';
    if (event === 'bts:heartbeat') this.#wire.send(this.chatter());
    else if (event === 'bts:subscribe') this.#subscribe(channel);
    else if (event === 'bts:unsubscribe') {
      this.#subscriptions.remove(channel);
      this.#say('bts:unsubscription_succeeded', channel, {});
    } else this.#say('bts:error', '', { code: null, message: 'Incorrect JSON format.' });
  }

  pass(): void {}

  /** Asks to be left at once. */
  notice(): boolean {
    this.#say('bts:request_reconnect', '', '');
    return true;
  }

  chatter(): string {
    return JSON.stringify({ event: 'bts:heartbeat', channel: '', data: { status: 'success' } });
  }

  end(): void {
    this.#subscriptions.clear();
  }

  #subscribe(channel: string): void {
    const { symbols } = this.#exchange.market;
    const symbol = symbols.find((one) => channel === `${CHANNEL}${nameOf(one)}`);
    if (!symbol || this.#terms.refusesSubscriptions) {
      this.#say('bts:error', channel, { code: null, message: 'Bad subscription string.' });
      return;
    }
    this.#say('bts:subscription_succeeded', channel, {});
    symbol.served = true;
    const end = this.#exchange.market.listen((of) => {
      if (of === symbol) this.#wire.book(message(channel, symbol));
    });
    this.#subscriptions.add(channel, end);
  }

  #say(event: string, channel: string, data: object | string): void {
    this.#wire.send(JSON.stringify({ event, channel, data }));
  }
}

function nameOf({ pair }: MarketSymbol): string {
  return `${pair.base}${pair.quote}`.toLowerCase();
}

function message(channel: string, symbol: MarketSymbol): BookFrame {
  const { priceDecimals, qtyDecimals } = symbol.pair.scale;
  const sides: Sides = symbol.book.top(DEPTH);
  const timestamp = String(Math.floor(symbol.at / 1_000));
  // Two updates of one millisecond differ in the microseconds.
  const microtimestamp = String(symbol.at * 1_000 + (symbol.updates % 1_000));
  return {
    sides: written(
      sides,
      (ticks) => fixedText(ticks, priceDecimals),
      (lots) => paddedText(lots, qtyDecimals, 8),
    ),
    encode: ({ bids, asks }) =>
      JSON.stringify({ event: 'data', channel, data: { timestamp, microtimestamp, bids, asks } }),
  };
}

function pairOf(symbol: MarketSymbol) {
  const { base, quote, scale } = symbol.pair;
  return {
    name: `${base}/${quote}`,
    url_symbol: nameOf(symbol),
    base_decimals: scale.qtyDecimals,
    counter_decimals: scale.priceDecimals,
    minimum_order: '10.0 USD',
    trading: 'Enabled',
  };
}
