import type { SymbolScale } from '../../core/market/scale';
import type { BookUpdate } from '../../core/market/update';
import type { LiveEvents } from './live-events';
import type { LiveSymbol } from './live-symbol';
import type { LiveWatch } from './live-watch';
import type { Machine } from './machine';
import type { Notes } from './notes';
import type { FeedNotice, FeedSink, FeedTrouble, VenueId } from './venue-port';

/** What all feeds of a session share. */
export interface IntakeParts {
  readonly machine: Machine;
  readonly events: LiveEvents;
  readonly watch: LiveWatch;
  readonly notes: Notes;
  readonly onNews: () => void;
}

/** Takes in what one feed tells of its symbols, but of those that were removed. */
export class FeedIntake implements FeedSink {
  readonly #venue: VenueId;
  readonly #symbols: readonly LiveSymbol[];
  readonly #parts: IntakeParts;

  constructor(venue: VenueId, symbols: readonly LiveSymbol[], parts: IntakeParts) {
    this.#venue = venue;
    this.#symbols = symbols;
    this.#parts = parts;
  }

  frame(place: number, _bytes: number): void {
    const { machine, watch } = this.#parts;
    watch.wake(this.#symbols);
    const now = machine.monotonic();
    const symbol = this.#symbols[place];
    if (symbol === undefined) this.#allLive(now);
    else {
      symbol.livedAt = now;
      symbol.frames.count(now);
    }
  }

  scale(place: number, scale: SymbolScale): void {
    const symbol = this.#at(place);
    if (symbol !== null) symbol.newScale = scale;
  }

  book(update: BookUpdate): void {
    const symbol = this.#at(update.symbol);
    if (symbol === null) return;
    if (this.#parts.events.book(symbol, update)) this.#parts.watch.resync(symbol);
  }

  trouble(place: number, trouble: FeedTrouble | null, detail: string): void {
    const symbol = this.#at(place);
    if (symbol !== null) this.#parts.events.trouble(symbol, trouble, detail);
  }

  notice(notice: FeedNotice): void {
    const { notes, machine, onNews } = this.#parts;
    notes.add({ ...notice, venue: this.#venue, at: machine.now() });
    onNews();
  }

  #at(place: number): LiveSymbol | null {
    const symbol = this.#symbols[place];
    return symbol === undefined || symbol.isRemoved ? null : symbol;
  }

  /** A heartbeat: the venue has nothing new to say of any of them. */
  #allLive(now: number): void {
    const { events, machine } = this.#parts;
    for (const symbol of this.#symbols) {
      symbol.livedAt = now;
      if (symbol.isRemoved) continue;
      symbol.integrity.lives(false, machine.now());
      events.tell(symbol);
    }
  }
}
