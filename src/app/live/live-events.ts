import type { BookUpdate } from '../../core/market/update';
import type { Effects } from '../engine/effects';
import type { EngineEvent } from '../engine/events';
import { Latency } from './latency';
import type { LiveSink } from './live-sink';
import type { LiveSymbol } from './live-symbol';
import type { Machine } from './machine';
import type { FeedTrouble } from './venue-port';

/** A change this much later than usual is old, in milliseconds. */
const LATE_MS = 10_000;
/** Share of a new reading in the clocks' difference that is shown. */
const NEW_READING = 1 / 16;

/**
 * Makes events of what feeds tell, in the order of receipt. Event time is the venues': what has no time of a venue bears
 * the run's latest one, so that event time never runs ahead of the next tick, wherever the machine's clock stands.
 */
export class LiveEvents {
  readonly latency = new Latency();
  /** When the last event was made, on the monotonic clock. */
  lastAt = Number.NEGATIVE_INFINITY;
  readonly #sink: LiveSink;
  readonly #machine: Machine;
  readonly #frameAt: () => number;

  /** @param frameAt when the frame came whose changes are told now, on the monotonic clock. */
  constructor(sink: LiveSink, machine: Machine, frameAt: () => number) {
    this.#sink = sink;
    this.#machine = machine;
    this.#frameAt = frameAt;
  }

  /**
   * A change of its book. With its first one, which is whole, the symbol enters the run. True where the desk has found
   * the book crossed and a new one is needed.
   */
  book(symbol: LiveSymbol, update: BookUpdate): boolean {
    this.#readClocks(symbol, update);
    if (symbol.index !== null) this.tell(symbol);
    const effects = this.#takeBook(this.#placed(symbol), update);
    if (effects?.outcome === 'crossed_book') return this.#isCrossed(symbol);
    if (update.resync && symbol.integrity.lives(true, this.#machine.now())) this.tell(symbol);
    return false;
  }

  /** The feed says that the book is not to be trusted, or is again. */
  trouble(symbol: LiveSymbol, trouble: FeedTrouble | null, reason: string): void {
    symbol.integrity.feedSays(trouble, reason, this.#machine.now());
    this.tell(symbol);
  }

  /** Lets the engine know how the symbol stands, if that is new. */
  tell(symbol: LiveSymbol): void {
    const { trouble } = symbol.integrity;
    if (symbol.index === null || symbol.told === trouble) return;
    symbol.told = trouble;
    const time = this.#sink.time ?? this.#machine.now();
    this.#take({ kind: 'feed', symbol: symbol.index, time, trouble });
    this.#sink.onNews();
  }

  /** Asks the engine what the time is for, once the first tick has opened a day. */
  timer(): void {
    const { time } = this.#sink;
    if (time !== null) this.#take({ kind: 'timer', time, received: this.#machine.now() });
  }

  /** A change that lay on the way for long tells of a book that is no more: it is applied, and not traded on. */
  #readClocks(symbol: LiveSymbol, update: BookUpdate): void {
    const now = this.#machine.monotonic();
    symbol.changedAt = now;
    if (update.resync) symbol.resyncs++;
    // A book that was asked for is of no one moment, or bears the time of its last change, however long ago.
    if (update.resync || !update.tick) return;
    const difference = update.received - update.time;
    const shown = symbol.clockOffset ?? difference;
    symbol.clockOffset = shown + (difference - shown) * NEW_READING;
    const at = this.#machine.now();
    if (symbol.delay.beyondUsual(update.time, now) > LATE_MS)
      symbol.integrity.found({ trouble: 'stale', needsBook: false }, 'late', at);
    else symbol.integrity.lives(false, at);
  }

  /** The symbol's place in the run, which it enters or where it goes on at another scale, with an empty book. */
  #placed(symbol: LiveSymbol): number {
    const { name, newScale: scale } = symbol;
    if (symbol.index !== null && scale === null) return symbol.index;
    const { index, trouble } = this.#sink.placeOf(name);
    if (symbol.index === null) symbol.told = trouble;
    symbol.index = index;
    symbol.newScale = null;
    if (scale !== null) this.#take({ kind: 'symbol', symbol: index, name, scale });
    return index;
  }

  /** The update is the feed's own: it bears the feed's number of the symbol again when this returns. */
  #takeBook(index: number, update: BookUpdate): Effects | null {
    const { symbol } = update;
    update.symbol = index;
    const effects = this.#take(update);
    update.symbol = symbol;
    if (update.tick) this.latency.add(this.#machine.monotonic() - this.#frameAt());
    this.#sink.onNews();
    return effects;
  }

  #isCrossed(symbol: LiveSymbol): true {
    symbol.integrity.found({ trouble: 'crossed', needsBook: true }, '', this.#machine.now());
    this.tell(symbol);
    return true;
  }

  #take(event: EngineEvent): Effects | null {
    this.lastAt = this.#machine.monotonic();
    return this.#sink.take(event);
  }
}
