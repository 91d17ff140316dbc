import type { Sides } from '../market/level';
import type { MarketSymbol } from '../market/market-symbol';
import type { SimulatedMarket } from '../market/simulated-market';
import { type Overflow, TopWindow } from './top-window';

/** One message of a topic: the changes of its window, and how the messages are numbered. */
export interface TopicMessage extends Sides {
  /** Number of the message: 1, 2, 3 ... */
  readonly number: number;
  /** Id of the last change in it, and in the message before. */
  readonly last: number;
  readonly previous: number;
}

type TopicListener = (message: TopicMessage) => void;

/** What a venue publishes of one symbol's best levels, the same for every client that has subscribed. */
export class BookTopic {
  readonly symbol: MarketSymbol;
  readonly depth: number;
  /** Messages so far. */
  number = 0;
  /** Id of the last change that was published. */
  last: number;
  readonly #window: TopWindow;
  readonly #listeners = new Set<TopicListener>();

  constructor(symbol: MarketSymbol, depth: number, overflow: Overflow) {
    this.symbol = symbol;
    this.depth = depth;
    this.last = symbol.last;
    this.#window = new TopWindow(symbol.book, depth, overflow);
  }

  /** The whole window. */
  snapshot(): Sides {
    return this.symbol.serve(this.depth);
  }

  /** Has a client hear of each message; the answer ends it. */
  subscribe(listener: TopicListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Publishes what an update of the symbol has changed in the window, if anything. */
  publish(): void {
    const sides = this.#window.take();
    if (sides.bids.length + sides.asks.length === 0) return;
    const previous = this.last;
    this.last = this.symbol.last;
    this.number++;
    const message = { ...sides, number: this.number, last: this.last, previous };
    for (const listener of this.#listeners) listener(message);
  }
}

/** The topics of one venue, made when they are first asked for. */
export class BookTopics {
  readonly #overflow: Overflow;
  readonly #topics = new Map<string, BookTopic>();

  constructor(market: SimulatedMarket, overflow: Overflow) {
    this.#overflow = overflow;
    market.listen((symbol) => {
      for (const topic of this.#topics.values()) if (topic.symbol === symbol) topic.publish();
    });
  }

  /** The topic of a symbol's best `depth` levels. */
  of(symbol: MarketSymbol, depth: number): BookTopic {
    const key = `${symbol.pair.base}/${symbol.pair.quote} ${depth}`;
    const known = this.#topics.get(key);
    if (known) return known;
    const topic = new BookTopic(symbol, depth, this.#overflow);
    this.#topics.set(key, topic);
    return topic;
  }
}
