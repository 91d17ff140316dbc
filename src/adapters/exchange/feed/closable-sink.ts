import type { FeedNotice, FeedSink, FeedTrouble } from '../../../app/live/venue-port';
import type { SymbolScale } from '../../../core/market/scale';
import type { BookUpdate } from '../../../core/market/update';

/** A sink that can be shut, so that nothing is told after a feed's end, even where it ends in the middle of a frame. */
export class ClosableSink implements FeedSink {
  #sink: FeedSink | null;

  constructor(sink: FeedSink) {
    this.#sink = sink;
  }

  close(): void {
    this.#sink = null;
  }

  scale(symbol: number, scale: SymbolScale): void {
    this.#sink?.scale(symbol, scale);
  }

  book(update: BookUpdate): void {
    this.#sink?.book(update);
  }

  trouble(symbol: number, trouble: FeedTrouble | null, detail: string): void {
    this.#sink?.trouble(symbol, trouble, detail);
  }

  notice(notice: FeedNotice): void {
    this.#sink?.notice(notice);
  }

  frame(symbol: number, bytes: number): void {
    this.#sink?.frame(symbol, bytes);
  }
}
