import type { VenueId } from '../../../../src/app/live/venue-port';
import { fixedText } from '../market/decimal-text';
import type { MarketSymbol } from '../market/market-symbol';
import { BookTopics } from './book-topic';
import { okxName, okxSides } from './okx-format';
import { OkxSession } from './okx-session';
import type { Address, Exchange, RestReply, Session, Terms, VenueProtocol, Wire } from './protocol';

/** Levels of the channel `books`. */
export const OKX_BOOK_DEPTH = 400;
const LIMIT_WINDOW_MS = 1_000;

/** OKX v5: `books` and `books5`, whose messages name the one before them; pings are bare text. */
export class Okx implements VenueProtocol {
  readonly id: VenueId = 'okx';
  readonly limit = { most: 3, windowMs: LIMIT_WINDOW_MS };
  readonly lifeMs = null;
  readonly #exchange: Exchange;
  readonly #topics: BookTopics;

  constructor(exchange: Exchange) {
    this.#exchange = exchange;
    this.#topics = new BookTopics(exchange.market, 'told');
  }

  /** There is nothing at the old port 8443. */
  endpoint({ host, path }: Address): string | null {
    return path === '/ws/v5/public' && !host.endsWith(':8443') ? 'public' : null;
  }

  open(_address: Address, wire: Wire, terms: Terms): Session {
    return new OkxSession(this.#exchange, this.#topics, wire, terms);
  }

  rest({ path, query }: Address): RestReply {
    if (path === '/api/v5/public/instruments') return answer(this.#exchange.market.symbols.map(instrumentOf));
    const symbol = this.#exchange.market.symbols.find((one) => okxName(one) === query.get('instId'));
    if (path !== '/api/v5/market/books' || !symbol) return { status: 404, body: '{"code":"404","data":[]}' };
    const topic = this.#topics.of(symbol, OKX_BOOK_DEPTH);
    const depth = Number(query.get('sz') ?? 1);
    const sides = okxSides(symbol, symbol.serve(Math.min(depth, OKX_BOOK_DEPTH)));
    return answer([{ ...sides, ts: String(symbol.at), seqId: topic.last }]);
  }
}

function answer(data: readonly object[]): RestReply {
  return { status: 200, body: JSON.stringify({ code: '0', msg: '', data }) };
}

function instrumentOf(symbol: MarketSymbol) {
  const { base, quote, scale } = symbol.pair;
  const lot = fixedText(1, scale.qtyDecimals);
  return {
    instType: 'SPOT',
    instId: okxName(symbol),
    baseCcy: base,
    quoteCcy: quote,
    tickSz: fixedText(1, scale.priceDecimals),
    lotSz: lot,
    minSz: lot,
    state: 'live',
  };
}
