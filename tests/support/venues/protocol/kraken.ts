import type { EpochMs } from '../../../../src/core/time';
import { type Fields, fieldsOf, isFields, textsOf } from './json';
import { bookMessage, instrumentSnapshot, krakenDepth, krakenName } from './kraken-format';
import { type BookTopic, BookTopics } from './book-topic';
import type { Address, Exchange, RestReply, Session, Terms, VenueProtocol, Wire } from './protocol';
import { Subscriptions } from './subscriptions';

const HEARTBEAT_MS = 1_000;
/** A socket without a subscription is closed after so long. */
const UNSUBSCRIBED_MS = 60_000;
const DEFAULT_DEPTH = 10;

/** Kraken v2: one socket, checksums instead of sequence numbers. */
export class Kraken implements VenueProtocol {
  readonly id = 'kraken';
  readonly limit = { most: 150, windowMs: 600_000 };
  readonly lifeMs = null;
  readonly #exchange: Exchange;
  readonly #topics: BookTopics;

  constructor(exchange: Exchange) {
    this.#exchange = exchange;
    this.#topics = new BookTopics(exchange.market, 'cut');
  }

  endpoint({ path }: Address): string | null {
    return path === '/v2' ? 'public' : null;
  }

  open(_address: Address, wire: Wire, terms: Terms): Session {
    return new KrakenSession(this.#exchange, this.#topics, wire, terms);
  }

  rest(): RestReply {
    return { status: 404, body: '{"error":["EGeneral:Unknown method"]}' };
  }
}

class KrakenSession implements Session {
  readonly #exchange: Exchange;
  readonly #topics: BookTopics;
  readonly #wire: Wire;
  readonly #terms: Terms;
  readonly #subscriptions = new Subscriptions();
  readonly #opened: EpochMs;
  #said: EpochMs;

  constructor(exchange: Exchange, topics: BookTopics, wire: Wire, terms: Terms) {
    this.#exchange = exchange;
    this.#topics = topics;
    this.#wire = wire;
    this.#terms = terms;
    this.#opened = exchange.now();
    this.#said = this.#opened;
    this.#status('online');
  }

  receive(text: string): void {
    const fields = fieldsOf(text);
    if (!fields) {
      this.#wire.send(JSON.stringify({ error: 'Malformed request', method: 'error' }));
      return;
    }
    const params: Fields = isFields(fields['params']) ? fields['params'] : {};
    if (fields['method'] === 'ping') this.#pong(fields['req_id']);
    else if (fields['method'] === 'subscribe') this.#subscribe(params, fields['req_id']);
    else if (fields['method'] === 'unsubscribe') this.#unsubscribe(params, fields['req_id']);
  }

  pass(now: EpochMs): void {
    if (this.#subscriptions.size === 0) {
      if (now - this.#opened >= UNSUBSCRIBED_MS) this.#wire.close(1000, 'no subscription');
    } else if (now - this.#said >= HEARTBEAT_MS) {
      this.#said = now;
      this.#wire.send(this.chatter());
    }
  }

  /** Says that the exchange goes into maintenance. */
  notice(): boolean {
    this.#status('maintenance');
    return true;
  }

  chatter(): string {
    return JSON.stringify({ channel: 'heartbeat' });
  }

  end(): void {
    this.#subscriptions.clear();
  }

  /** The connection's id is written as text: it has more digits than a number of JavaScript holds. */
  #status(system: string): void {
    const version = '"version":"2.0.10"';
    const rest = `"system":"${system}","api_version":"v2","connection_id":806193442143087786`;
    this.#wire.send(`{"channel":"status","type":"update","data":[{${version},${rest}}]}`);
  }

  #pong(id: unknown): void {
    this.#wire.send(JSON.stringify({ method: 'pong', ...this.#times(id) }));
  }

  #subscribe(params: Fields, id: unknown): void {
    if (params['channel'] === 'instrument') this.#instruments(id);
    else for (const symbol of textsOf(params['symbol'])) this.#book(symbol, params, id);
  }

  #instruments(id: unknown): void {
    this.#subscriptions.add('instrument', () => undefined);
    this.#acknowledge('subscribe', { channel: 'instrument', snapshot: true }, id);
    this.#wire.send(instrumentSnapshot(this.#exchange.market.symbols));
  }

  #book(name: string, params: Fields, id: unknown): void {
    const symbol = this.#exchange.market.symbols.find((one) => krakenName(one) === name);
    const depth = krakenDepth(params['depth'] ?? DEFAULT_DEPTH);
    if (params['channel'] !== 'book' || !symbol || depth === null || this.#terms.refusesSubscriptions) {
      this.#refuse(`Currency pair not supported ${name}`, name, id);
      return;
    }
    this.#acknowledge('subscribe', { channel: 'book', depth, snapshot: true, symbol: name }, id);
    const topic = this.#topics.of(symbol, depth);
    this.#subscriptions.add(
      name,
      topic.subscribe((sides) => this.#update(topic, sides)),
    );
    this.#said = this.#exchange.now();
    this.#wire.book(bookMessage(symbol, 'snapshot', topic.snapshot()));
  }

  #update(topic: BookTopic, sides: Parameters<typeof bookMessage>[2]): void {
    this.#said = this.#exchange.now();
    this.#wire.book(bookMessage(topic.symbol, 'update', sides));
  }

  #unsubscribe(params: Fields, id: unknown): void {
    const { channel, depth = DEFAULT_DEPTH } = params;
    for (const symbol of textsOf(params['symbol'])) {
      this.#subscriptions.remove(symbol);
      this.#acknowledge('unsubscribe', { channel, depth, symbol }, id);
    }
  }

  #acknowledge(method: string, result: object, id: unknown): void {
    this.#wire.send(JSON.stringify({ method, result, success: true, ...this.#times(id) }));
  }

  #refuse(error: string, symbol: string, id: unknown): void {
    this.#wire.send(
      JSON.stringify({ error, method: 'subscribe', success: false, symbol, ...this.#times(id) }),
    );
  }

  #times(id: unknown): object {
    const time = new Date(this.#exchange.now()).toISOString();
    return { ...(id === undefined ? {} : { req_id: id }), time_in: time, time_out: time };
  }
}
