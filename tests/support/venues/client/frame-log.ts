import type { VenueSimulator } from '../simulator';

/** Frames of Binance that bear a book: a diff of a combined stream, or an answer with a snapshot. */
interface BookFrame {
  readonly stream?: string;
  readonly status?: number;
  readonly result?: { readonly lastUpdateId?: number };
}

/**
 * Writes down what Binance's simulator told its client of books, as the common recorders of raw frames do: each line
 * `{"kind":"ws"|"rest_depth","recv_ms",...,"raw":...}`. Replayed without a browser, the file is what a client of these
 * frames must have decided.
 */
export class FrameLog {
  readonly lines: string[] = [];
  readonly #now: () => number;

  constructor(simulator: VenueSimulator, now: () => number) {
    this.#now = now;
    simulator.listen((venue, text) => {
      if (venue === 'binance') this.#note(text);
    });
  }

  /** The file's text. */
  get text(): string {
    return `${this.lines.join('\n')}\n`;
  }

  #note(text: string): void {
    const frame: BookFrame = JSON.parse(text);
    if (frame.stream?.includes('@depth@') === true) this.#add('ws', text);
    else if (frame.result?.lastUpdateId !== undefined) this.#add('rest_depth', JSON.stringify(frame.result));
  }

  #add(kind: string, raw: string): void {
    this.lines.push(`{"kind":"${kind}","recv_ms":${this.#now()},"raw":${raw}}`);
  }
}
