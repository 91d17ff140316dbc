import type { VenueBases } from '../../../app/live/loopback';
import type { FeedSink, Instrument, Venue, VenueFeed, VenueTrouble } from '../../../app/live/venue-port';
import type { SymbolScale } from '../../../core/market/scale';
import { ok, type Result } from '../../../core/result';
import { TokenBucket } from '../socket/token-bucket';
import type { ExchangePorts } from '../ports';
import { Reach } from '../reach';
import type { Dialect } from './dialect';
import { Feed, type FeedContext } from './feed';

/** A venue made of its dialect. */
export class DialectVenue implements Venue {
  readonly #dialect: Dialect;
  readonly #context: FeedContext;
  #instruments: readonly Instrument[] | null = null;

  constructor(dialect: Dialect, ports: ExchangePorts, bases: VenueBases) {
    this.#dialect = dialect;
    const reach = new Reach(dialect.id, bases);
    const connects = new TokenBucket(dialect.connects, ports.monotonic());
    this.#context = { ports, reach, connects, scaleOf: (symbol) => this.#scaleOf(symbol) };
  }

  get id(): Venue['id'] {
    return this.#dialect.id;
  }

  get name(): string {
    return this.#dialect.name;
  }

  /** Asks once; where the venue does not answer, the table answers, and it is asked again next time. */
  async instruments(): Promise<Result<readonly Instrument[], VenueTrouble>> {
    const asked = this.#instruments === null ? await this.#dialect.ask?.(this.#context) : undefined;
    if (asked?.ok && asked.value.length > 0) this.#instruments = asked.value;
    return ok(this.#instruments ?? this.#dialect.table);
  }

  open(symbols: readonly string[], sink: FeedSink): VenueFeed {
    return new Feed(this.#dialect, this.#context, symbols, sink);
  }

  #scaleOf(symbol: string): SymbolScale | null {
    const markets = this.#instruments ?? this.#dialect.table;
    return markets.find((one) => one.symbol === symbol)?.steps?.scale ?? null;
  }
}
