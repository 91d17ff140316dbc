import type { MarketSymbol } from '../market/market-symbol';
import type { MarketUpdate } from '../market/source';
import { binanceName, binanceSides, depthUpdate } from './binance-format';
import { fieldsOf, textsOf } from './json';
import type { Exchange, Session, Terms, Wire } from './protocol';
import { Subscriptions } from './subscriptions';

/** A client's frames in one second, pings and control frames included. */
const MOST_MESSAGES = 5;
const MOST_STREAMS = 1024;
const SECOND_MS = 1_000;

const STREAM = /^([a-z0-9]+)@(?:(depth)|depth(5|10|20)|(bookTicker|trade|aggTrade))(?:@100ms)?$/;

/** A socket of the market data streams: `/ws`, raw, or `/stream`, where each payload says whose it is. */
export class BinanceStreams implements Session {
  readonly #exchange: Exchange;
  readonly #wire: Wire;
  readonly #terms: Terms;
  readonly #combined: boolean;
  readonly #streams = new Subscriptions();
  readonly #received: number[] = [];

  constructor(exchange: Exchange, wire: Wire, terms: Terms, combined: boolean) {
    this.#exchange = exchange;
    this.#wire = wire;
    this.#terms = terms;
    this.#combined = combined;
  }

  /** Begins the streams that an address names. */
  begin(names: readonly string[]): void {
    for (const name of names) this.#subscribe(name);
  }

  receive(text: string): void {
    if (this.#isTooMuch()) {
      this.#wire.close(1008, 'Too many requests');
      return;
    }
    const fields = fieldsOf(text);
    if (!fields) this.#fail(3, 'Invalid JSON: expected value at line 1 column 1');
    else this.#answer(String(fields['method']), textsOf(fields['params']), fields['id']);
  }

  pass(): void {}

  notice(): boolean {
    const data = { e: 'serverShutdown', E: this.#exchange.now() };
    this.#wire.send(this.#enveloped('!serverShutdown', data));
    return true;
  }

  /** A stream that was never asked for. */
  chatter(): string {
    return this.#enveloped('!chatter', { e: 'chatter', E: this.#exchange.now() });
  }

  end(): void {
    this.#streams.clear();
  }

  #isTooMuch(): boolean {
    const now = this.#exchange.now();
    this.#received.push(now);
    while (now - (this.#received[0] ?? now) >= SECOND_MS) this.#received.shift();
    return this.#received.length > MOST_MESSAGES;
  }

  #answer(method: string, names: readonly string[], id: unknown): void {
    if (method === 'SUBSCRIBE' && !this.#terms.refusesSubscriptions) {
      this.#wire.send(JSON.stringify({ result: null, id }));
      for (const name of names) this.#subscribe(name);
    } else if (method === 'UNSUBSCRIBE') {
      for (const name of names) this.#streams.remove(name);
      this.#wire.send(JSON.stringify({ result: null, id }));
    } else if (method === 'LIST_SUBSCRIPTIONS') {
      this.#wire.send(JSON.stringify({ result: this.#streams.names, id }));
    } else {
      this.#fail(2, `Invalid request: unknown variant ${method}, expected one of \`SUBSCRIBE\``);
    }
  }

  #fail(code: number, msg: string): void {
    this.#wire.send(JSON.stringify({ code, msg }));
  }

  /** A stream of a symbol that does not trade is taken and stays silent, as at the venue. */
  #subscribe(name: string): void {
    const [, pair, diff, depth, other] = STREAM.exec(name) ?? [];
    const symbol = this.#exchange.market.symbols.find((one) => binanceName(one).toLowerCase() === pair);
    if (!symbol || other === 'trade' || other === 'aggTrade' || this.#streams.size >= MOST_STREAMS) return;
    const tell = diff
      ? (update: MarketUpdate) => this.#diff(name, symbol, update)
      : () => (depth ? this.#partial(name, symbol, Number(depth)) : this.#ticker(name, symbol));
    const end = this.#exchange.market.listen((of, update) => {
      if (of === symbol) tell(update);
    });
    this.#streams.add(name, end);
    if (depth) this.#partial(name, symbol, Number(depth));
    else if (diff) tellPublished(symbol, tell);
  }

  #diff(name: string, symbol: MarketSymbol, update: MarketUpdate): void {
    this.#wire.book({
      sides: binanceSides(symbol, update),
      encode: (sides) => this.#enveloped(name, depthUpdate(symbol, update, sides)),
    });
  }

  /** The venue pushes these ten times a second, changed or not: the first does not wait for a change. */
  #partial(name: string, symbol: MarketSymbol, depth: number): void {
    const lastUpdateId = symbol.last;
    this.#wire.book({
      sides: binanceSides(symbol, symbol.serve(depth)),
      encode: (sides) => this.#enveloped(name, { lastUpdateId, ...sides }),
    });
  }

  #ticker(name: string, symbol: MarketSymbol): void {
    const { bids, asks } = binanceSides(symbol, symbol.book.top(1));
    const [b, B] = bids[0] ?? [];
    const [a, A] = asks[0] ?? [];
    this.#wire.send(this.#enveloped(name, { u: symbol.last, s: binanceName(symbol), b, B, a, A }));
  }

  #enveloped(stream: string, data: object): string {
    return JSON.stringify(this.#combined ? { stream, data } : data);
  }
}

/** What was published before the market opened, to who comes before it does. */
function tellPublished({ updates, published }: MarketSymbol, tell: (update: MarketUpdate) => void): void {
  if (updates === 0) for (const update of published) tell(update);
}
