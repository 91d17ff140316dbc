import { FeedIntake, type IntakeParts } from './feed-intake';
import type { Latency } from './latency';
import { LiveEvents } from './live-events';
import type { LiveSink } from './live-sink';
import { LiveSymbol } from './live-symbol';
import { LiveWatch } from './live-watch';
import type { Machine } from './machine';
import { Notes } from './notes';
import type { Venue, VenueFeed } from './venue-port';

/** What a session works with. */
export interface LiveSessionSetup {
  readonly machine: Machine;
  readonly sink: LiveSink;
  /** When the frame came that is handled now, on the monotonic clock. */
  readonly frameAt: () => number;
  /** The parameter `stale_after_ms`. */
  readonly staleAfterMs: number | null;
}

/**
 * Live feeds into one run. Every change of a book and of how a book stands becomes an event, in the order of receipt. A
 * symbol whose book is late, silent, crossed or incomplete is in trouble, which halts it in the engine.
 */
export class LiveSession {
  readonly notes = new Notes();
  readonly #machine: Machine;
  readonly #events: LiveEvents;
  readonly #watch: LiveWatch;
  readonly #parts: IntakeParts;
  #symbols: readonly LiveSymbol[] = [];

  constructor({ machine, sink, frameAt, staleAfterMs }: LiveSessionSetup) {
    this.#machine = machine;
    const events = new LiveEvents(sink, machine, frameAt);
    const watch = new LiveWatch(events, machine, staleAfterMs);
    this.#events = events;
    this.#watch = watch;
    this.#parts = { machine, events, watch, notes: this.notes, onNews: () => sink.onNews() };
  }

  get symbols(): readonly LiveSymbol[] {
    return this.#symbols;
  }

  /** From a frame's receipt to the decision on what it told. */
  get latency(): Latency {
    return this.#events.latency;
  }

  /** There is a book, and every one is to be trusted. */
  get isLive(): boolean {
    return this.#symbols.length > 0 && this.#symbols.every(({ integrity }) => integrity.state === 'live');
  }

  /** The symbol of that name in the run; null where it is not listened to. */
  find(name: string): LiveSymbol | null {
    return this.#symbols.find((symbol) => symbol.name === name) ?? null;
  }

  /** Listens to symbols of a venue over one feed; those that are listened to already are left out. */
  open(venue: Venue, symbols: readonly string[]): void {
    const opened = [...new Set(symbols)]
      .map((symbol) => new LiveSymbol(venue, symbol, this.#machine))
      .filter(({ name }) => this.find(name) === null);
    if (opened.length === 0) return;
    this.#symbols = [...this.#symbols, ...opened];
    const intake = new FeedIntake(venue.id, opened, this.#parts);
    const link = venue.open(
      opened.map(({ symbol }) => symbol),
      intake,
    );
    opened.forEach((symbol, place) => {
      symbol.feed = { link, place };
    });
    this.#parts.onNews();
  }

  /** Listens to a symbol no more: it is offline, and what is held of it stays. A feed ends with its last symbol. */
  remove(name: string): void {
    const symbol = this.find(name);
    if (symbol === null) return;
    this.#events.trouble(symbol, 'offline', 'removed');
    symbol.isRemoved = true;
    this.#symbols = this.#symbols.filter((other) => other !== symbol);
    const link = symbol.feed?.link;
    if (!this.#symbols.some(({ feed }) => feed?.link === link)) link?.close();
    this.#parts.onNews();
  }

  /** Gives the symbol's book up and asks for a whole one; nothing happens for a symbol that is not listened to. */
  resync(name: string): void {
    const symbol = this.find(name);
    if (symbol !== null) this.#watch.resync(symbol);
  }

  /** Looks at the clocks: who slept, who was silent for too long, and whether a rest begins or ends. */
  look(): void {
    this.#watch.look(this.#symbols);
    this.#parts.onNews();
  }

  /** The page is seen again, or the network is back: every feed looks whether it still hears its venue. */
  lookAtFeeds(): void {
    for (const link of this.#links()) link.look();
  }

  /** Ends every feed; nothing is told any more. */
  close(): void {
    for (const link of this.#links()) link.close();
  }

  #links(): ReadonlySet<VenueFeed> {
    return new Set(this.#symbols.flatMap(({ feed }) => (feed === null ? [] : [feed.link])));
  }
}
