import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { ShownPast } from './past-model';

/** How often charts follow a past that grows, milliseconds; an axis with its numbers costs more than its lines. */
const PACE_MS = 100;

/**
 * The past at the pace at which charts are painted: what only grew waits its turn, the newest always comes, and anything
 * else (an earlier moment, another symbol or run, rows that were let go) is shown at once.
 */
export class CalmPast {
  readonly shown: ReadonlySignal<ShownPast>;
  readonly #shown;
  #waiting: ShownPast | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(past: ReadonlySignal<ShownPast>) {
    this.#shown = signal(past.peek());
    this.shown = this.#shown;
    effect(() => this.#take(past.value));
  }

  #take(next: ShownPast): void {
    const last = this.#shown.peek();
    if (next === last) return;
    if (this.#timer !== null && onlyGrew(last, next)) this.#waiting = next;
    else this.#show(next);
  }

  #show(next: ShownPast): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#waiting = null;
    this.#shown.value = next;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      if (this.#waiting !== null) this.#show(this.#waiting);
    }, PACE_MS);
  }
}

/** Rows were added, if anything, and those that were there stand where they stood. */
function onlyGrew(last: ShownPast, next: ShownPast): boolean {
  return (
    last.symbol === next.symbol &&
    last.start === next.start &&
    last.ticks <= next.ticks &&
    last.marks <= next.marks &&
    (last.time ?? 0) <= (next.time ?? 0)
  );
}
