import type { EpochMs } from '../../../../src/core/time';
import { fixedText } from '../market/decimal-text';
import type { Sides } from '../market/level';
import type { MarketSymbol } from '../market/market-symbol';
import { type BookTopic, BookTopics } from './book-topic';
import { fieldsOf, textsOf } from './json';
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
import { shortSides } from './short-sides';
import { Subscriptions } from './subscriptions';

/** Arguments of one request, on spot. */
const MOST_ARGUMENTS = 10;
const IDLE_MS = 600_000;
const TOPIC = /^orderbook\.(50|200|1000)\.([A-Z0-9]+)$/;

/** Bybit v5 spot: `orderbook.50`, 200 and 1000, whose messages count up by one. */
export class Bybit implements VenueProtocol {
  readonly id = 'bybit';
  readonly limit = { most: 500, windowMs: 300_000 };
  readonly lifeMs = null;
  readonly #exchange: Exchange;
  readonly #topics: BookTopics;

  constructor(exchange: Exchange) {
    this.#exchange = exchange;
    this.#topics = new BookTopics(exchange.market, 'told');
  }

  endpoint({ path }: Address): string | null {
    return path === '/v5/public/spot' ? 'public' : null;
  }

  open(_address: Address, wire: Wire, terms: Terms): Session {
    return new BybitSession(this.#exchange, this.#topics, wire, terms);
  }

  rest({ path, query }: Address): RestReply {
    if (path !== '/v5/market/instruments-info') return { status: 404, body: '{"retCode":404}' };
    const asked = query.get('symbol');
    const { symbols } = this.#exchange.market;
    const list = symbols.filter((symbol) => asked === null || nameOf(symbol) === asked).map(instrumentOf);
    const result = { category: 'spot', list };
    return { status: 200, body: JSON.stringify({ retCode: 0, retMsg: 'OK', result }) };
  }
}

class BybitSession implements Session {
  readonly #exchange: Exchange;
  readonly #topics: BookTopics;
  readonly #wire: Wire;
  readonly #terms: Terms;
  readonly #subscriptions = new Subscriptions();
  #heard: EpochMs;

  constructor(exchange: Exchange, topics: BookTopics, wire: Wire, terms: Terms) {
    this.#exchange = exchange;
    this.#topics = topics;
    this.#wire = wire;
    this.#terms = terms;
    this.#heard = exchange.now();
  }

  receive(text: string): void {
    this.#heard = this.#exchange.now();
    const { op, args, req_id: id } = fieldsOf(text) ?? {};
    if (op === 'ping') this.#wire.send(reply('ping', true, 'pong', id));
    else if (op === 'subscribe') this.#subscribe(textsOf(args), id);
    else if (op === 'unsubscribe') this.#unsubscribe(textsOf(args), id);
    else this.#wire.send(reply(String(op), false, 'error op type', id));
  }

  pass(now: EpochMs): void {
    if (now - this.#heard >= IDLE_MS) this.#wire.close(1006, 'idle');
  }

  notice(): boolean {
    return false;
  }

  chatter(): string {
    return reply('ping', true, 'pong', undefined);
  }

  end(): void {
    this.#subscriptions.clear();
  }

  #subscribe(names: readonly string[], id: unknown): void {
    if (names.length > MOST_ARGUMENTS) {
      this.#wire.send(reply('subscribe', false, 'args size >10', id));
      return;
    }
    const topics = names.map((name) => ({ name, topic: this.#topicOf(name) }));
    const wrong = topics.find(({ topic }) => topic === null || this.#terms.refusesSubscriptions);
    this.#wire.send(reply('subscribe', !wrong, wrong ? `Invalid topic: ${wrong.name}` : 'subscribe', id));
    if (wrong) return;
    for (const { name, topic } of topics) if (topic) this.#begin(name, topic);
  }

  #topicOf(name: string): BookTopic | null {
    const [, depth, pair] = TOPIC.exec(name) ?? [];
    const symbol = this.#exchange.market.symbols.find((one) => nameOf(one) === pair);
    return symbol ? this.#topics.of(symbol, Number(depth)) : null;
  }

  #begin(name: string, topic: BookTopic): void {
    this.#subscriptions.add(
      name,
      topic.subscribe((sides) => this.#wire.book(message(name, topic, sides, 'delta'))),
    );
    this.#wire.book(message(name, topic, topic.snapshot(), 'snapshot'));
  }

  #unsubscribe(names: readonly string[], id: unknown): void {
    for (const name of names) this.#subscriptions.remove(name);
    this.#wire.send(reply('unsubscribe', true, '', id));
  }
}

function nameOf({ pair }: MarketSymbol): string {
  return `${pair.base}${pair.quote}`;
}

function reply(op: string, success: boolean, text: string, id: unknown): string {
  const request = id === undefined ? {} : { req_id: id };
  return JSON.stringify({ success, ret_msg: text, conn_id: 'd9avrao7pl3bpiuoku0g-7tmms', ...request, op });
}

function message(name: string, topic: BookTopic, sides: Sides, type: 'snapshot' | 'delta'): BookFrame {
  const { symbol, number, last } = topic;
  const ts = symbol.at;
  // The first message of a topic would be 1, which means that the venue has started anew.
  const u = number + 2;
  return {
    sides: shortSides(symbol, sides),
    encode: ({ bids, asks }) =>
      JSON.stringify({
        topic: name,
        ts,
        type,
        data: { s: nameOf(symbol), b: bids, a: asks, u, seq: last },
        cts: ts,
      }),
  };
}

function instrumentOf(symbol: MarketSymbol) {
  const { base, quote, scale } = symbol.pair;
  const lot = fixedText(1, scale.qtyDecimals);
  return {
    symbol: nameOf(symbol),
    baseCoin: base,
    quoteCoin: quote,
    status: 'Trading',
    lotSizeFilter: { basePrecision: lot, quotePrecision: '0.0000001', minOrderQty: lot, minOrderAmt: '5' },
    priceFilter: { tickSize: fixedText(1, scale.priceDecimals) },
  };
}
