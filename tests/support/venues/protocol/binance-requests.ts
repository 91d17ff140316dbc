import type { EpochMs } from '../../../../src/core/time';
import type { MarketSymbol } from '../market/market-symbol';
import { binanceName, depthResult, symbolInfo } from './binance-format';
import type { Exchange } from './protocol';

const DEFAULT_LIMIT = 100;
const MOST_LEVELS = 5_000;
const INFO_WEIGHT = 20;
const MINUTE_MS = 60_000;

/** What a request for data is answered, by REST and by WebSocket alike. */
export interface BinanceAnswer {
  readonly status: number;
  readonly body: object;
}

/** The weights that a Binance charges for `depth`, by the levels asked for. */
export interface Weights {
  readonly perMinute: number;
  /** For up to 100, 500, 1000 and 5000 levels. */
  readonly depth: readonly [number, number, number, number];
}

/** `depth` and `exchangeInfo`, with the budget that all clients of one address share. */
export class BinanceRequests {
  readonly #exchange: Exchange;
  readonly #weights: Weights;
  #minute = -1;
  #used = 0;

  constructor(exchange: Exchange, weights: Weights) {
    this.#exchange = exchange;
    this.#weights = weights;
  }

  /** The budget as answers by WebSocket tell it. */
  rateLimits() {
    const limit = this.#weights.perMinute;
    return [
      { rateLimitType: 'REQUEST_WEIGHT', interval: 'MINUTE', intervalNum: 1, limit, count: this.#used },
    ];
  }

  depth(name: string, limit = DEFAULT_LIMIT): BinanceAnswer {
    if (!this.#mayPay(this.#depthWeight(limit))) return tooMuch(this.#exchange.now());
    const symbol = this.#symbol(name);
    if (!symbol) return INVALID_SYMBOL;
    return { status: 200, body: depthResult(symbol, Math.min(limit, MOST_LEVELS)) };
  }

  /** Of the named symbols, or of all. */
  exchangeInfo(names: readonly string[]): BinanceAnswer {
    if (!this.#mayPay(INFO_WEIGHT)) return tooMuch(this.#exchange.now());
    const all = this.#exchange.market.symbols;
    const found = names.length === 0 ? all : names.flatMap((name) => this.#symbol(name) ?? []);
    if (found.length < names.length) return INVALID_SYMBOL;
    const serverTime = this.#exchange.now();
    const body = {
      timezone: 'UTC',
      serverTime,
      rateLimits: this.rateLimits(),
      symbols: found.map(symbolInfo),
    };
    return { status: 200, body };
  }

  #symbol(name: string): MarketSymbol | undefined {
    return this.#exchange.market.symbols.find((symbol) => binanceName(symbol) === name);
  }

  #depthWeight(limit: number): number {
    const [few, some, many, all] = this.#weights.depth;
    if (limit <= 100) return few;
    if (limit <= 500) return some;
    return limit <= 1000 ? many : all;
  }

  #mayPay(weight: number): boolean {
    const minute = Math.floor(this.#exchange.now() / MINUTE_MS);
    if (minute !== this.#minute) this.#used = 0;
    this.#minute = minute;
    this.#used += weight;
    return this.#used <= this.#weights.perMinute;
  }
}

const INVALID_SYMBOL: BinanceAnswer = { status: 400, body: { code: -1121, msg: 'Invalid symbol.' } };

function tooMuch(now: EpochMs): BinanceAnswer {
  const retryAfter = (Math.floor(now / MINUTE_MS) + 1) * MINUTE_MS;
  const msg = 'Too much request weight used; please use WebSocket Streams for live updates.';
  return { status: 429, body: { code: -1003, msg, data: { serverTime: now, retryAfter } } };
}
