import type { FeedSink, VenueFeed } from '../../../app/live/venue-port';
import type { SymbolScale } from '../../../core/market/scale';
import { LifeCycle, type LifeCycleListener, type Line } from '../socket/life-cycle';
import type { Dialect, VenueContext } from './dialect';
import { ClosableSink } from './closable-sink';
import { Session } from './session';
import { SymbolOutlet } from './symbol-outlet';

/** What the feeds of one venue share. */
export interface FeedContext extends VenueContext {
  /** The scale of a symbol by the venue's markets; null where they do not have it. */
  scaleOf(this: void, symbol: string): SymbolScale | null;
}

/** Listens to some symbols of a venue, over as many connections as that takes. */
export class Feed implements VenueFeed, LifeCycleListener<Session> {
  readonly #dialect: Dialect;
  readonly #context: FeedContext;
  readonly #symbols: readonly string[];
  readonly #sink: ClosableSink;
  readonly #outlets: readonly SymbolOutlet[];
  readonly #lifeCycle: LifeCycle<Session>;
  #session: Session | null = null;

  constructor(dialect: Dialect, context: FeedContext, symbols: readonly string[], sink: FeedSink) {
    this.#dialect = dialect;
    this.#context = context;
    this.#symbols = symbols;
    this.#sink = new ClosableSink(sink);
    this.#outlets = symbols.map((_, index) => new SymbolOutlet(index, this.#sink));
    this.#trouble('syncing', '');
    const addresses = dialect.rules.addresses.map((address) => context.reach.socket(address));
    this.#lifeCycle = new LifeCycle(context.ports, { ...dialect.rules, addresses }, context.connects, this);
  }

  resync(symbol: number): void {
    this.#session?.resync(symbol);
  }

  look(): void {
    this.#lifeCycle.look();
  }

  close(): void {
    this.#sink.close();
    this.#lifeCycle.close();
    this.#session?.retire();
    this.#session = null;
  }

  visit(line: Line): Session {
    return this.#newSession(line);
  }

  promoted(session: Session, isRotation: boolean): void {
    this.#session?.retire();
    this.#session = session;
    if (isRotation) this.#sink.notice({ code: 'rotated', detail: '' });
    session.use();
  }

  lost(detail: string, retryMs: number | null): void {
    this.#session?.retire();
    this.#session = null;
    this.#trouble('offline', detail);
    this.#sink.notice({ code: 'reconnecting', detail: `${detail}; again in ${retryMs ?? 0} ms` });
  }

  connected(address: string): void {
    this.#sink.notice({ code: 'connected', detail: address });
  }

  leaving(detail: string): void {
    this.#sink.notice({ code: 'maintenance', detail });
  }

  unreachable(detail: string): void {
    this.#sink.notice({ code: 'unreachable', detail });
  }

  #newSession(line: Line): Session {
    return new Session({
      line,
      dialect: this.#dialect,
      context: this.#context,
      symbols: this.#symbols,
      outlets: this.#outlets,
      sink: this.#sink,
      scaleOf: this.#context.scaleOf,
    });
  }

  #trouble(trouble: 'syncing' | 'offline', detail: string): void {
    for (const outlet of this.#outlets) outlet.trouble(trouble, detail);
  }
}
