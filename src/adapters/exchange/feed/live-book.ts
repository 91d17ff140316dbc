import type { FeedTrouble } from '../../../app/live/venue-port';
import type { SymbolScale } from '../../../core/market/scale';
import { epochMs } from '../../../core/time';
import type { BookEvent } from '../event';
import type { ExchangePorts } from '../ports';
import type { BackOff } from '../socket/back-off';
import type { Timers } from '../socket/timers';
import { ScaledBook } from './scaled-book';
import type { SymbolOutlet } from './symbol-outlet';

/** A whole book that was asked for is asked for again after so long. */
const PATIENCE_MS = 15_000;

/** What of a venue matters to the book of one symbol. */
export interface BookRules {
  /** Levels of each side that the venue's book has. */
  readonly depth: number;
  /** Whether the book after an event is the venue's, by the event's checksum; null where the venue has none. */
  readonly verify: ((event: BookEvent, book: LiveBook) => boolean) | null;
}

/** What a book needs to live. */
export interface BookCare {
  readonly ports: Pick<ExchangePorts, 'now'>;
  readonly timers: Timers;
  readonly backOff: BackOff;
  /** Asks the venue for a whole book. */
  refresh(): void;
  /** Asks for one while the old one goes on, where the venue lets one; asked again and again while the book is thin. */
  renew(): void;
}

/**
 * One symbol's book on one connection: it takes the venue's events, gives itself up where it cannot be right, gets a
 * whole one, and tells the outlet while its connection is the one in use.
 */
export class LiveBook {
  readonly symbol: string;
  readonly scaled: ScaledBook;
  /** Decimals with which the venue writes its numbers; null where it has not said. */
  wire: SymbolScale | null = null;
  /** Null while the book is whole. */
  trouble: FeedTrouble | null = 'syncing';
  detail = '';
  /** The venue has no such symbol: it is not asked again. */
  isRefused = false;
  readonly #rules: BookRules;
  readonly #outlet: SymbolOutlet;
  readonly #care: BookCare;
  #isInUse = false;
  /** A whole book will be asked for after a wait. */
  #isToAsk = false;
  #callOff = (): void => {};

  constructor(
    { symbol, scale }: { readonly symbol: string; readonly scale: SymbolScale | null },
    rules: BookRules,
    outlet: SymbolOutlet,
    care: BookCare,
  ) {
    this.symbol = symbol;
    this.scaled = new ScaledBook(scale, rules.depth);
    this.#rules = rules;
    this.#outlet = outlet;
    this.#care = care;
  }

  /** Its connection is the one in use: what it knows is told now, and what it learns from now on. */
  present(): void {
    this.#isInUse = true;
    const misfit = this.trouble === null ? this.scaled.fit(this.#outlet.scale) : null;
    if (misfit !== null) this.giveUp('gap', misfit);
    if (this.trouble !== null) {
      this.scaled.restart(this.#outlet.scale);
      this.#outlet.trouble(this.trouble, this.detail);
      return;
    }
    this.scaled.update.tick = false;
    this.#tellWhole();
  }

  /** Its connection is not the one in use any more: nothing is told. */
  retire(): void {
    this.#isInUse = false;
  }

  /** Its connection has been silent for so long that the book may be an old one. */
  doubt(): void {
    if (this.#isInUse && this.trouble === null) this.#outlet.trouble('stale', 'nothing comes from the venue');
  }

  /** The venue will not have the symbol: it is in trouble for good. */
  refuse(): void {
    this.isRefused = true;
    this.#callOff();
  }

  /** Takes a whole book; it is a tick only if it is the venue's way to tell each change. False if it cannot be right. */
  seed(event: BookEvent, tick: boolean): boolean {
    if (!this.#take(event, true)) return false;
    this.#settle();
    this.scaled.update.tick = tick;
    if (this.#isInUse) this.#outlet.whole(this.scaled.update, this.scaled.scale);
    return true;
  }

  /** Takes a change of a whole book; where the scale becomes finer, the book is told whole. */
  change(event: BookEvent): void {
    if (this.trouble !== null) return;
    if (!this.#take(event, false)) return;
    const { update } = this.scaled;
    update.tick = true;
    if (this.#isInUse) {
      if (this.#outlet.scale === this.scaled.scale) this.#outlet.change(update);
      else this.#tellWhole();
    }
    if (this.scaled.isWornOut)
      this.giveUp('syncing', 'the market has left the part of the book that is kept');
    else if (this.scaled.isThin) this.#care.renew();
  }

  /** Takes a whole book in the place of one that is live, and the changes after it. Nothing was lost: it is no tick. */
  renew(whole: BookEvent, later: readonly BookEvent[]): void {
    const { time } = this.scaled.update;
    const isSound = this.#take({ ...whole, time }, true) && later.every((event) => this.#take(event, false));
    this.scaled.update.tick = false;
    if (isSound && this.#isInUse) this.#tellWhole();
  }

  /** The book is worth nothing until a whole one comes, which is asked for: at once, or later after many losses. */
  giveUp(trouble: FeedTrouble, detail: string): void {
    if (this.isRefused) return;
    this.trouble = trouble;
    this.detail = detail;
    if (this.#isInUse) this.#outlet.trouble(trouble, detail);
    if (this.#isToAsk) return;
    this.#isToAsk = true;
    const { timers, backOff } = this.#care;
    this.#callOff();
    this.#callOff = timers.after(backOff.tries === 0 ? first(backOff) : backOff.next(), () => {
      this.await();
      this.#care.refresh();
    });
  }

  /** A whole book is on its way: if it does not come, it is asked for again. */
  await(): void {
    this.hold();
    this.#callOff = this.#care.timers.deadline(PATIENCE_MS, () =>
      this.giveUp(this.trouble ?? 'syncing', 'no whole book came'),
    );
  }

  /** A whole book has come and waits for an event to join it: it is not asked for again. */
  hold(): void {
    this.#isToAsk = false;
    this.#callOff();
  }

  #settle(): void {
    this.hold();
    this.#callOff = this.#care.timers.after(60_000, () => this.#care.backOff.reset());
    this.trouble = null;
    this.detail = '';
  }

  #tellWhole(): void {
    this.scaled.writeWhole();
    this.#outlet.whole(this.scaled.update, this.scaled.scale);
  }

  /** True if the book after the event can be right. */
  #take(event: BookEvent, whole: boolean): boolean {
    const { scaled } = this;
    const mistake = scaled.take(event, whole);
    const received = this.#care.ports.now();
    scaled.update.time = event.time === null ? received : epochMs(event.time);
    scaled.update.received = received;
    scaled.update.updateId = event.ids.last;
    if (mistake !== null) this.giveUp('gap', `${this.symbol} has ${mistake}`);
    else if (this.#rules.verify?.(event, this) === false)
      this.giveUp('checksum', 'the checksum is another one');
    else if (scaled.isCrossed) this.giveUp('crossed', 'the best bid is not below the best ask');
    else return true;
    return false;
  }
}

/** The first loss after a healthy time is mended at once. */
function first(backOff: BackOff): number {
  backOff.next();
  return 0;
}
