import type { VenueId } from '../../../src/app/live/venue-port';
import type { FakeServer, FakeSocket } from './fake-world';

/** A side of a scripted book: price text to quantity text. */
export type ScriptSide = Map<string, string>;

/** A change of a scripted book; a quantity of "0" takes the level away. */
export interface ScriptChange {
  readonly bids?: Readonly<Record<string, string>>;
  readonly asks?: Readonly<Record<string, string>>;
}

/** The true book of one market, as the scripted venue has it. */
export class ScriptBook {
  readonly symbol: string;
  readonly bids: ScriptSide = new Map();
  readonly asks: ScriptSide = new Map();
  /** The venue's count of changes. */
  id = 1_000;
  time: number;

  constructor(symbol: string, time: number) {
    this.symbol = symbol;
    this.time = time;
    this.change({ bids: { '100.10': '1.5', '100.05': '2' }, asks: { '100.20': '3', '100.25': '0.5' } });
  }

  change({ bids = {}, asks = {} }: ScriptChange): void {
    this.id += 1;
    this.time += 100;
    apply(this.bids, bids);
    apply(this.asks, asks);
  }

  /** Best first. */
  get bidLevels(): [string, string][] {
    return [...this.bids].sort(([a], [b]) => Number(b) - Number(a));
  }

  /** Best first. */
  get askLevels(): [string, string][] {
    return [...this.asks].sort(([a], [b]) => Number(a) - Number(b));
  }
}

function apply(side: ScriptSide, levels: Readonly<Record<string, string>>): void {
  for (const [price, quantity] of Object.entries(levels)) {
    if (Number(quantity) === 0) side.delete(price);
    else side.set(price, quantity);
  }
}

/** How one venue speaks, for the contract: frames in its shapes, written by us. */
export interface VenueScript {
  readonly id: VenueId;
  readonly symbols: readonly [string, string];
  /** A symbol that the venue does not have. */
  readonly unknown: string;
  /** It says so when asked for one. */
  readonly refuses: boolean;
  /** What the venue finds out about frames that are lost: by a number, a checksum, or not at all. */
  readonly losses: 'gap' | 'checksum' | 'unseen' | 'healed';
  /** Milliseconds of silence after which a connection is given up. */
  readonly silentMs: number;
  /** A notice that the venue ends the connection; null where it has none. */
  readonly notice: string | null;
  /** A frame that shows only that it lives. */
  readonly alive: string;
  /** Frames that answer what it was sent. */
  answers(text: string, socket: FakeSocket, books: ScriptBooks): readonly string[];
  /** Frames that tell that the book has changed by `change`, which it has already. */
  tells(book: ScriptBook, change: ScriptChange): readonly string[];
}

/** The venue's markets by its name of them. */
export type ScriptBooks = ReadonlyMap<string, ScriptBook>;

/** A server that plays a script, and keeps the sockets that it was subscribed on. */
export class ScriptServer implements FakeServer {
  readonly books: Map<string, ScriptBook>;
  readonly #script: VenueScript;

  constructor(script: VenueScript, time: number) {
    this.#script = script;
    this.books = new Map(script.symbols.map((symbol) => [symbol, new ScriptBook(symbol, time)]));
  }

  text(socket: FakeSocket, text: string): void {
    for (const frame of this.#script.answers(text, socket, this.books)) socket.say(frame);
  }
}
