import type { LiveEvents } from './live-events';
import type { LiveSymbol } from './live-symbol';
import { type Machine, Wakefulness } from './machine';
import { staleAfter } from './stale-after';

/** A new book is asked for no more often than this, in milliseconds. */
const ASK_AGAIN_MS = 5_000;
/** Without an event for so long the engine is asked whether a rest begins or ends, in milliseconds. */
const QUIET_MS = 1_000;

/** Looks after symbols whose feeds say nothing: silence, sleep, and books that were given up. */
export class LiveWatch {
  readonly #events: LiveEvents;
  readonly #machine: Machine;
  readonly #wakefulness: Wakefulness;
  readonly #staleAfterMs: number | null;

  /** @param staleAfterMs the parameter `stale_after_ms`. */
  constructor(events: LiveEvents, machine: Machine, staleAfterMs: number | null) {
    this.#events = events;
    this.#machine = machine;
    this.#wakefulness = new Wakefulness(machine);
    this.#staleAfterMs = staleAfterMs;
  }

  /** To be called every second or so, and whenever there is doubt. */
  look(symbols: readonly LiveSymbol[]): void {
    this.wake(symbols);
    const now = this.#machine.monotonic();
    for (const symbol of symbols) this.#lookAt(symbol, now);
    if (now - this.#events.lastAt >= QUIET_MS) this.#events.timer();
  }

  /** To be called before a frame is taken: after a sleep every book is old until a whole new one has come. */
  wake(symbols: readonly LiveSymbol[]): void {
    if (this.#wakefulness.sleptFor() === 0) return;
    for (const symbol of symbols) {
      symbol.delay.forget();
      if (symbol.integrity.feedIsWell) this.#giveUp(symbol);
    }
  }

  /** Gives the symbol's book up and asks for a whole one. */
  resync(symbol: LiveSymbol): void {
    symbol.askedAt = this.#machine.monotonic();
    // Not at once: the feed may be in the middle of telling of the very change that has led here.
    void Promise.resolve().then(() => symbol.feed?.link.resync(symbol.feed.place));
  }

  #giveUp(symbol: LiveSymbol): void {
    symbol.integrity.found({ trouble: 'stale', needsBook: true }, 'slept', this.#machine.now());
    this.#events.tell(symbol);
    this.resync(symbol);
  }

  #lookAt(symbol: LiveSymbol, now: number): void {
    const { integrity, venue } = symbol;
    if (!integrity.feedIsWell) return;
    if (integrity.needsBook && now - symbol.askedAt >= ASK_AGAIN_MS) this.resync(symbol);
    if (now - symbol.livedAt <= staleAfter(venue.id, this.#staleAfterMs)) return;
    integrity.found({ trouble: 'stale', needsBook: false }, 'silent', this.#machine.now());
    this.#events.tell(symbol);
  }
}
