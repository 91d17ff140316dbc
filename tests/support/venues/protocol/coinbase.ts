import type { EpochMs } from '../../../../src/core/time';
import { fixedText, shortText } from '../market/decimal-text';
import { type Sides, type TextSides, written } from '../market/level';
import type { MarketSymbol } from '../market/market-symbol';
import { fieldsOf, textsOf } from './json';
import type { Address, Exchange, RestReply, Session, Terms, VenueProtocol, Wire } from './protocol';
import { Subscriptions } from './subscriptions';

/** A client must have subscribed after so long. */
const SUBSCRIBE_WITHIN_MS = 5_000;
const HEARTBEAT_MS = 1_000;
/** Channels that need a key. */
const CLOSED = ['level2', 'level3', 'full'];
const LOGIN = 'level2, level3, and full channels now require authentication.';

/** Coinbase Exchange: `level2_batch`, the whole book and then changes without a number. */
export class Coinbase implements VenueProtocol {
  readonly id = 'coinbase';
  readonly limit = { most: 20, windowMs: 2_500 };
  readonly lifeMs = null;
  readonly #exchange: Exchange;

  constructor(exchange: Exchange) {
    this.#exchange = exchange;
  }

  endpoint({ path }: Address): string | null {
    return path === '/' || path === '' ? 'feed' : null;
  }

  open(_address: Address, wire: Wire, terms: Terms): Session {
    return new CoinbaseSession(this.#exchange, wire, terms);
  }

  rest({ path }: Address): RestReply {
    const { symbols } = this.#exchange.market;
    if (path === '/products') return { status: 200, body: JSON.stringify(symbols.map(productOf)) };
    const symbol = symbols.find((one) => path === `/products/${nameOf(one)}`);
    if (!symbol) return { status: 404, body: '{"message":"NotFound"}' };
    return { status: 200, body: JSON.stringify(productOf(symbol)) };
  }
}

class CoinbaseSession implements Session {
  readonly #exchange: Exchange;
  readonly #wire: Wire;
  readonly #terms: Terms;
  readonly #books = new Subscriptions();
  readonly #beats = new Set<string>();
  readonly #opened: EpochMs;
  #beat: EpochMs;

  constructor(exchange: Exchange, wire: Wire, terms: Terms) {
    this.#exchange = exchange;
    this.#wire = wire;
    this.#terms = terms;
    this.#opened = exchange.now();
    this.#beat = this.#opened;
  }

  receive(text: string): void {
    const { type, product_ids: products, channels } = fieldsOf(text) ?? {};
    const named = { products: textsOf(products), channels: textsOf(channels) };
    if (type === 'subscribe') this.#subscribe(named.products, named.channels);
    else if (type === 'unsubscribe') this.#unsubscribe(named.products, named.channels);
    else this.#fail('Type has to be either subscribe or unsubscribe');
  }

  pass(now: EpochMs): void {
    const silent = this.#books.size + this.#beats.size === 0;
    if (silent && now - this.#opened >= SUBSCRIBE_WITHIN_MS) this.#wire.close(1008, 'no subscription');
    if (now - this.#beat < HEARTBEAT_MS) return;
    this.#beat = now;
    for (const product of this.#beats) this.#wire.send(heartbeat(product, now));
  }

  notice(): boolean {
    return false;
  }

  chatter(): string {
    return heartbeat('BTC-USD', this.#exchange.now());
  }

  end(): void {
    this.#books.clear();
  }

  #subscribe(products: readonly string[], channels: readonly string[]): void {
    const { symbols } = this.#exchange.market;
    const unknown = products.find((product) => !symbols.some((symbol) => nameOf(symbol) === product));
    if (channels.some((channel) => CLOSED.includes(channel))) this.#fail(LOGIN);
    else if (unknown !== undefined || this.#terms.refusesSubscriptions)
      this.#fail(`${unknown ?? products.join()} is not a valid product`);
    else {
      for (const product of products) this.#begin(product, channels);
    }
  }

  #begin(product: string, channels: readonly string[]): void {
    if (channels.includes('heartbeat')) this.#beats.add(product);
    const symbol = this.#exchange.market.symbols.find((one) => nameOf(one) === product);
    if (!symbol || !channels.includes('level2_batch')) {
      this.#acknowledge();
      return;
    }
    const end = this.#exchange.market.listen((of, update) => {
      if (of === symbol) this.#update(symbol, update);
    });
    this.#books.add(product, end);
    this.#acknowledge();
    this.#snapshot(symbol);
  }

  #unsubscribe(products: readonly string[], channels: readonly string[]): void {
    for (const product of products) {
      if (channels.includes('level2_batch')) this.#books.remove(product);
      if (channels.includes('heartbeat')) this.#beats.delete(product);
    }
    this.#acknowledge();
  }

  #acknowledge(): void {
    const channels = [
      { name: 'level2_batch', product_ids: this.#books.names },
      { name: 'heartbeat', product_ids: [...this.#beats] },
    ].filter(({ product_ids: products }) => products.length > 0);
    this.#wire.send(JSON.stringify({ type: 'subscriptions', channels }));
  }

  #snapshot(symbol: MarketSymbol): void {
    const head = { type: 'snapshot', product_id: nameOf(symbol) };
    this.#wire.book({
      sides: sidesOf(symbol, symbol.serve(Number.POSITIVE_INFINITY)),
      encode: ({ bids, asks }) => JSON.stringify({ ...head, bids, asks }),
    });
  }

  #update(symbol: MarketSymbol, update: Sides): void {
    const head = { type: 'l2update', product_id: nameOf(symbol) };
    const time = `${new Date(symbol.at).toISOString().slice(0, -1)}000Z`;
    this.#wire.book({
      sides: sidesOf(symbol, update),
      encode: ({ bids, asks }) => {
        const changes = [
          ...bids.map((level) => ['buy', ...level]),
          ...asks.map((level) => ['sell', ...level]),
        ];
        return JSON.stringify({ ...head, changes, time });
      },
    });
  }

  #fail(reason: string): void {
    this.#wire.send(JSON.stringify({ type: 'error', message: 'Failed to subscribe', reason }));
  }
}

function nameOf({ pair }: MarketSymbol): string {
  return `${pair.base}-${pair.quote}`;
}

/** A price has all its decimals; a size that goes is "0". */
function sidesOf({ pair }: MarketSymbol, sides: Sides): TextSides {
  const { priceDecimals, qtyDecimals } = pair.scale;
  return written(
    sides,
    (ticks) => fixedText(ticks, priceDecimals),
    (lots) => shortText(lots, qtyDecimals),
  );
}

function heartbeat(product: string, now: EpochMs): string {
  const time = `${new Date(now).toISOString().slice(0, -1)}000Z`;
  return JSON.stringify({ type: 'heartbeat', last_trade_id: 20, product_id: product, sequence: 90, time });
}

function productOf(symbol: MarketSymbol) {
  const { base, quote, scale } = symbol.pair;
  return {
    id: nameOf(symbol),
    base_currency: base,
    quote_currency: quote,
    quote_increment: fixedText(1, scale.priceDecimals),
    base_increment: fixedText(1, scale.qtyDecimals),
    min_market_funds: '1',
    status: 'online',
    trading_disabled: false,
  };
}
