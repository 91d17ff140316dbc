import type { FeedSink, FeedTrouble } from '../../../app/live/venue-port';
import type { SymbolScale } from '../../../core/market/scale';
import type { BookUpdate } from '../../../core/market/update';
import { epochMs } from '../../../core/time';

/** What the sink was told of one symbol, from connection to connection, and so what must be told next. */
export class SymbolOutlet {
  readonly symbol: number;
  readonly #sink: FeedSink;
  #told: FeedTrouble | null | undefined = undefined;
  #scale: SymbolScale | null = null;
  #hasBeenLive = false;
  #lastTime = 0;

  constructor(symbol: number, sink: FeedSink) {
    this.symbol = symbol;
    this.#sink = sink;
  }

  /** What the integers told stand for; null before the first book. */
  get scale(): SymbolScale | null {
    return this.#scale;
  }

  /** The sink takes the book for a good one. */
  get isLive(): boolean {
    return this.#told === null;
  }

  /** The book is not to be trusted, or again (null); said once. */
  trouble(trouble: FeedTrouble | null, detail: string): void {
    if (trouble === this.#told) return;
    this.#told = trouble;
    if (trouble === null) this.#hasBeenLive = true;
    this.#sink.trouble(this.symbol, trouble, detail);
  }

  /** A change, at the scale that was told last. */
  change(update: BookUpdate): void {
    update.reset = false;
    update.resync = false;
    this.#tell(update);
  }

  /**
   * A whole book, which ends any trouble: after a loss it bears `resync`. One that is no tick is of no one moment, so its
   * time does not go back behind what was told.
   */
  whole(update: BookUpdate, scale: SymbolScale): void {
    if (this.#scale !== scale) this.#sink.scale(this.symbol, scale);
    this.#scale = scale;
    update.reset = true;
    update.resync = !this.isLive && this.#hasBeenLive;
    if (!update.tick) update.time = epochMs(Math.max(update.time, this.#lastTime));
    this.#tell(update);
    this.trouble(null, '');
  }

  #tell(update: BookUpdate): void {
    update.symbol = this.symbol;
    this.#lastTime = update.time;
    this.#sink.book(update);
  }
}
