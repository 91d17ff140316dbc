import { BINANCE_FUTURES_RULES } from '../../../core/market/sequencer/binance-futures';
import { BINANCE_SPOT_RULES } from '../../../core/market/sequencer/binance-spot';
import { type SequenceRules, Sequencer } from '../../../core/market/sequencer/sequencer';
import type { DepthFrame, DepthSnapshot } from './depth-frame';

/** Depth events kept while they wait for a snapshot: a minute at the fastest stream's ten a second. */
const MOST_WAITING = 600;

/** One symbol's events on their way into order. */
export class SymbolChain {
  readonly symbol: string;
  /** Line of its first event, for an error. */
  readonly firstLine: number;
  readonly sequencer: Sequencer;
  /** Its events bear the futures venues' `pu`. */
  readonly isFutures: boolean;
  /** A snapshot was joined at some time. */
  hasJoined = false;
  readonly #rules: SequenceRules;
  #waiting: DepthFrame[] = [];

  constructor(first: DepthFrame, line: number) {
    this.symbol = first.symbol;
    this.firstLine = line;
    this.isFutures = first.previous !== null;
    this.#rules = this.isFutures ? BINANCE_FUTURES_RULES : BINANCE_SPOT_RULES;
    this.sequencer = new Sequencer(this.#rules);
  }

  /** Keeps an event until a snapshot comes; returns how many were given up to make room. */
  wait(frame: DepthFrame): number {
    frame.isKept = true;
    this.#waiting.push(frame);
    if (this.#waiting.length <= MOST_WAITING) return 0;
    this.#waiting.shift();
    return 1;
  }

  /** Hands out the waiting events, oldest first, and forgets them. */
  takeWaiting(): DepthFrame[] {
    const frames = this.#waiting;
    this.#waiting = [];
    return frames;
  }

  /** The first of `frames` that can be the first event after `snapshot`: the proof that both are of one book. */
  joint(snapshot: DepthSnapshot, frames: readonly DepthFrame[] = this.#waiting): DepthFrame | undefined {
    if (snapshot.isNamed && snapshot.symbol !== this.symbol) return undefined;
    return frames.find((frame) => this.#joins(snapshot, frame));
  }

  #joins(snapshot: DepthSnapshot, frame: DepthFrame): boolean {
    const book = snapshot.updateId;
    return !this.#rules.isOld(frame, book, 'seeded') && this.#rules.follows(frame, book, 'seeded');
  }
}
