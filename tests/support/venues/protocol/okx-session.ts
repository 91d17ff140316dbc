import type { EpochMs } from '../../../../src/core/time';
import type { BookTopic, BookTopics, TopicMessage } from './book-topic';
import { type Fields, fieldsOf, objectsOf } from './json';
import { okxBook, okxName } from './okx-format';
import type { BookFrame, Exchange, Session, Terms, Wire } from './protocol';
import { Subscriptions } from './subscriptions';

/** A socket over which nothing went for so long is cut. */
const IDLE_MS = 30_000;
/** A topic in which nothing changed for so long says so. */
const KEEP_ALIVE_MS = 60_000;
const DEPTHS: ReadonlyMap<string, number> = new Map([
  ['books', 400],
  ['books5', 5],
]);

/** One socket of OKX. */
export class OkxSession implements Session {
  readonly #exchange: Exchange;
  readonly #topics: BookTopics;
  readonly #wire: Wire;
  readonly #terms: Terms;
  readonly #subscriptions = new Subscriptions();
  readonly #keptAlive = new Map<string, { readonly topic: BookTopic; at: EpochMs }>();
  #active: EpochMs;

  constructor(exchange: Exchange, topics: BookTopics, wire: Wire, terms: Terms) {
    this.#exchange = exchange;
    this.#topics = topics;
    this.#wire = wire;
    this.#terms = terms;
    this.#active = exchange.now();
  }

  receive(text: string): void {
    this.#active = this.#exchange.now();
    if (text === 'ping') {
      this.#send('pong');
      return;
    }
    const { op, args } = fieldsOf(text) ?? {};
    const subscribes = op === 'subscribe';
    if (!subscribes && op !== 'unsubscribe') {
      this.#fail('60012', 'Illegal request');
      return;
    }
    for (const arg of objectsOf(args)) {
      if (subscribes) this.#subscribe(arg);
      else this.#unsubscribe(arg);
    }
  }

  pass(now: EpochMs): void {
    if (now - this.#active >= IDLE_MS) this.#wire.close(4004, 'No data received in 30s.');
    for (const [key, kept] of this.#keptAlive) if (now - kept.at >= KEEP_ALIVE_MS) this.#keepAlive(key, now);
  }

  /** Announces that the service is upgraded in about a minute. */
  notice(): boolean {
    const msg = 'The connection will soon be closed for a service upgrade. Please reconnect.';
    this.#send(JSON.stringify({ event: 'notice', code: '64008', msg, connId: '32f4414f' }));
    return true;
  }

  chatter(): string {
    return 'pong';
  }

  end(): void {
    this.#subscriptions.clear();
  }

  #subscribe(arg: Fields): void {
    const channel = String(arg['channel']);
    const symbol = this.#exchange.market.symbols.find((one) => okxName(one) === arg['instId']);
    const depth = DEPTHS.get(channel);
    if (channel.endsWith('-l2-tbt')) this.#fail('60011', 'Please log in');
    else if (!symbol || depth === undefined || this.#terms.refusesSubscriptions)
      this.#fail('60018', `Wrong URL or channel:${channel},instId:${String(arg['instId'])} doesn't exist.`);
    else {
      this.#send(JSON.stringify({ event: 'subscribe', arg, connId: '32f4414f' }));
      this.#begin(channel, this.#topics.of(symbol, depth));
    }
  }

  #begin(channel: string, topic: BookTopic): void {
    const key = `${channel} ${okxName(topic.symbol)}`;
    this.#keptAlive.set(key, { topic, at: this.#exchange.now() });
    this.#subscriptions.add(
      key,
      topic.subscribe((message) => this.#message(key, channel, topic, message)),
    );
    const action = channel === 'books' ? 'snapshot' : null;
    this.#book(okxBook(topic, topic.snapshot(), { channel, action, seqId: topic.last, prevSeqId: -1 }));
  }

  #message(key: string, channel: string, topic: BookTopic, message: TopicMessage): void {
    const kept = this.#keptAlive.get(key);
    if (kept) kept.at = this.#exchange.now();
    const { last: seqId, previous: prevSeqId } = message;
    const whole = channel !== 'books';
    const numbers = { channel, action: whole ? null : ('update' as const), seqId, prevSeqId };
    this.#book(okxBook(topic, whole ? topic.snapshot() : message, numbers));
  }

  #keepAlive(key: string, now: EpochMs): void {
    const kept = this.#keptAlive.get(key);
    if (!kept) return;
    kept.at = now;
    const { topic } = kept;
    const [channel = ''] = key.split(' ');
    const numbers = { channel, action: 'update' as const, seqId: topic.last, prevSeqId: topic.last };
    this.#book(okxBook(topic, { bids: [], asks: [] }, numbers));
  }

  #unsubscribe(arg: Fields): void {
    const key = `${String(arg['channel'])} ${String(arg['instId'])}`;
    this.#subscriptions.remove(key);
    this.#keptAlive.delete(key);
    this.#send(JSON.stringify({ event: 'unsubscribe', arg, connId: '32f4414f' }));
  }

  #fail(code: string, msg: string): void {
    this.#send(JSON.stringify({ event: 'error', code, msg, connId: '32f4414f' }));
  }

  #send(text: string): void {
    this.#active = this.#exchange.now();
    this.#wire.send(text);
  }

  #book(frame: BookFrame): void {
    this.#active = this.#exchange.now();
    this.#wire.book(frame);
  }
}
