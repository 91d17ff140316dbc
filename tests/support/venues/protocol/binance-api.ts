import type { BinanceAnswer, BinanceRequests } from './binance-requests';
import { type Fields, fieldsOf, isFields, textsOf } from './json';
import type { Session, Wire } from './protocol';

/** A socket of the WebSocket API: requests without a key. */
export class BinanceApi implements Session {
  readonly #requests: BinanceRequests;
  readonly #wire: Wire;

  constructor(requests: BinanceRequests, wire: Wire) {
    this.#requests = requests;
    this.#wire = wire;
  }

  receive(text: string): void {
    const fields = fieldsOf(text);
    if (!fields) this.#send(null, { status: 400, body: { code: -1000, msg: 'Invalid JSON' } });
    else this.#send(fields['id'] ?? null, this.#answer(String(fields['method']), fields['params']));
  }

  pass(): void {}

  notice(): boolean {
    return false;
  }

  /** An answer to nobody. */
  chatter(): string {
    return JSON.stringify({ id: 'chatter', status: 200, result: {}, rateLimits: [] });
  }

  end(): void {}

  #answer(method: string, given: unknown): BinanceAnswer {
    const params: Fields = isFields(given) ? given : {};
    if (method === 'depth') return this.#depth(params);
    if (method === 'exchangeInfo') return this.#requests.exchangeInfo(namesOf(params));
    if (method === 'ping') return { status: 200, body: {} };
    return { status: 400, body: { code: -1000, msg: `Unknown method: ${method}` } };
  }

  #depth({ symbol, limit }: Fields): BinanceAnswer {
    const name = typeof symbol === 'string' ? symbol : '';
    return typeof limit === 'number' ? this.#requests.depth(name, limit) : this.#requests.depth(name);
  }

  #send(id: unknown, { status, body }: BinanceAnswer): void {
    const content = status === 200 ? { result: body } : { error: body };
    this.#wire.send(JSON.stringify({ id, status, ...content, rateLimits: this.#requests.rateLimits() }));
  }
}

function namesOf({ symbol, symbols }: Fields): string[] {
  return typeof symbol === 'string' ? [symbol] : textsOf(symbols);
}
