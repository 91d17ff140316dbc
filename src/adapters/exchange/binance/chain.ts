import { BINANCE_SPOT_RULES } from '../../../core/market/sequencer/binance-spot';
import { Sequencer } from '../../../core/market/sequencer/sequencer';
import type { BookEvent } from '../event';
import type { LiveBook } from '../feed/live-book';
import { Renewal } from './renewal';

/** Events kept while they wait for a snapshot: a minute at ten a second. */
const MOST_WAITING = 600;

/**
 * One symbol's diffs on their way into its book, by the venue's procedure (rules 1 to 4 in `BINANCE_SPOT_RULES`): they
 * wait for a snapshot, the first that is not in it must join it, and each must follow the one before.
 */
export class Chain {
  readonly book: LiveBook;
  /** A snapshot is on its way. */
  isAsking = false;
  /** Times in a row that no snapshot could be had. */
  misses = 0;
  /** No snapshot can be had: the symbol is on the stream of partial books. */
  isPartial = false;
  readonly #sequencer = new Sequencer(BINANCE_SPOT_RULES);
  #waiting: BookEvent[] = [];
  #snapshot: BookEvent | null = null;
  readonly #renewal = new Renewal();

  constructor(book: LiveBook) {
    this.book = book;
  }

  /** Forgets what it has: a new snapshot will come. */
  restart(): void {
    this.#sequencer.reset();
    this.#snapshot = null;
    this.#renewal.end();
  }

  /** The book is live, and a snapshot is on its way to take its place. */
  get isRenewing(): boolean {
    return this.#renewal.isUnderWay;
  }

  /** From now on what is applied is kept, to be applied again to a newer snapshot. */
  beginRenewal(): void {
    this.#renewal.begin();
  }

  /** There will be no snapshot. */
  endRenewal(): void {
    this.#renewal.end();
  }

  /** Takes a diff. */
  diff(event: BookEvent): void {
    switch (this.#sequencer.offer(event.ids)) {
      case 'apply':
        this.#renewal.keep(event);
        this.book.change(event);
        this.#renew();
        break;
      case 'gap':
        this.#waiting = [event];
        this.#snapshot = null;
        this.#renewal.end();
        this.book.giveUp('gap', `an event before ${event.ids.first} is missing`);
        break;
      case 'wait':
        this.#waiting.push(event);
        if (this.#waiting.length > MOST_WAITING) this.#waiting.shift();
        this.#join();
        break;
      case 'drop':
        break;
    }
  }

  /** Takes a snapshot, which seeds the book as soon as an event joins it. */
  seed(snapshot: BookEvent): void {
    if (this.#renewal.isUnderWay) {
      this.#renewal.snapshot = snapshot;
      this.#renew();
      return;
    }
    this.#snapshot = snapshot;
    this.book.hold();
    this.#join();
  }

  #renew(): void {
    const renewed = this.#renewal.at(this.#sequencer.lastUpdateId);
    if (renewed && this.book.trouble === null) this.book.renew(renewed.snapshot, renewed.later);
  }

  #join(): void {
    const snapshot = this.#snapshot;
    if (!snapshot) return;
    const id = snapshot.ids.last;
    const joint = this.#waiting.find(({ ids }) => !BINANCE_SPOT_RULES.isOld(ids, id, 'seeded'));
    if (!joint) return;
    this.#snapshot = null;
    if (!BINANCE_SPOT_RULES.follows(joint.ids, id, 'seeded')) {
      this.book.giveUp(this.book.trouble ?? 'syncing', 'the snapshot is older than the stream');
      return;
    }
    const events = this.#waiting;
    this.#waiting = [];
    if (!this.book.seed({ ...snapshot, time: joint.time }, false)) return;
    this.#sequencer.seed(id);
    for (const event of events) this.diff(event);
  }
}
