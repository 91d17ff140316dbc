import type { VenueId } from '../../../../src/app/live/venue-port';
import { DAY_MS } from '../../../../src/core/time';
import { BinanceApi } from './binance-api';
import { type BinanceAnswer, BinanceRequests, type Weights } from './binance-requests';
import { BinanceStreams } from './binance-streams';
import type {
  Address,
  ConnectLimit,
  Exchange,
  RestReply,
  Session,
  Terms,
  VenueProtocol,
  Wire,
} from './protocol';

const API_PATH = '/ws-api/v3';

/** What differs between the two Binances. */
interface BinanceKind {
  readonly id: VenueId;
  readonly apiHost: string;
  readonly weights: Weights;
}

const KINDS = {
  binance: {
    id: 'binance',
    apiHost: 'ws-api.binance.com',
    weights: { perMinute: 6_000, depth: [5, 25, 50, 250] },
  },
  'binance-us': {
    id: 'binance-us',
    apiHost: 'ws-api.binance.us',
    weights: { perMinute: 1_200, depth: [1, 5, 10, 50] },
  },
} as const satisfies Record<string, BinanceKind>;

/** Binance spot and Binance.US: streams, WebSocket API and REST. */
export class Binance implements VenueProtocol {
  readonly id: VenueId;
  readonly limit: ConnectLimit = { most: 300, windowMs: 300_000 };
  readonly lifeMs = DAY_MS;
  readonly #kind: BinanceKind;
  readonly #exchange: Exchange;
  readonly #requests: BinanceRequests;

  constructor(kind: keyof typeof KINDS, exchange: Exchange) {
    this.#kind = KINDS[kind];
    this.id = this.#kind.id;
    this.#exchange = exchange;
    this.#requests = new BinanceRequests(exchange, this.#kind.weights);
  }

  /** `stream` or `api`. */
  endpoint({ host, path }: Address): string | null {
    const isApi = host.startsWith(this.#kind.apiHost);
    if (isApi) return path === API_PATH ? 'api' : null;
    return path === '/stream' || path === '/ws' || path.startsWith('/ws/') ? 'stream' : null;
  }

  open({ host, path, query }: Address, wire: Wire, terms: Terms): Session {
    if (host.startsWith(this.#kind.apiHost)) return new BinanceApi(this.#requests, wire);
    const streams = new BinanceStreams(this.#exchange, wire, terms, path === '/stream');
    const named = path.startsWith('/ws/') ? path.slice('/ws/'.length) : (query.get('streams') ?? '');
    if (!terms.refusesSubscriptions) streams.begin(named.split('/').filter((name) => name !== ''));
    return streams;
  }

  rest({ path, query }: Address): RestReply {
    const { status, body } = this.#answer(path, query);
    return { status, body: JSON.stringify(body) };
  }

  #answer(path: string, query: URLSearchParams): BinanceAnswer {
    const symbol = query.get('symbol');
    if (path === '/api/v3/exchangeInfo') return this.#requests.exchangeInfo(symbol === null ? [] : [symbol]);
    if (path !== '/api/v3/depth') return { status: 404, body: { code: -1, msg: 'Not found' } };
    const limit = query.get('limit');
    return this.#requests.depth(symbol ?? '', ...(limit === null ? [] : [Number(limit)]));
  }
}
