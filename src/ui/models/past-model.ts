import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { ViewState } from '../../app/view/view-state';
import { countUpTo } from '../charts/growing-columns';
import { PastStore } from '../charts/past-store';

/** The past as the charts show it: rows up to the shown moment. A new object whenever there is something new in it. */
export interface ShownPast {
  readonly store: PastStore;
  /** Rows of ticks, and of marks, from the start of the store's. */
  readonly ticks: number;
  readonly marks: number;
  /** Event time of the shown moment; null before the first event. */
  readonly time: number | null;
  /** Index of the symbol whose ticks the rows are. */
  readonly symbol: number;
  /** From when to when the charts go: to where the run stands, though an earlier moment be shown. */
  readonly start: number;
  readonly end: number;
}

const NOTHING = { shownTicks: 0, shownMarks: 0, symbol: 0 } as const;

/** Keeps the rows that come with the views. */
export class PastModel {
  readonly shown: ReadonlySignal<ShownPast>;
  readonly #store = new PastStore();

  /**
   * @param view each view that arrives, with new rows.
   * @param still the view that is shown, which stands still in a rest.
   */
  constructor(view: ReadonlySignal<ViewState | null>, still: ReadonlySignal<ViewState | null>) {
    const shown = signal(this.#shownIn(null, null));
    effect(() => {
      shown.value = this.#shownIn(view.value, still.value);
    });
    this.shown = shown;
  }

  #shownIn(view: ViewState | null, still: ViewState | null): ShownPast {
    const store = this.#store;
    const past = view?.past ?? null;
    if (past !== null) store.take(past);
    const { shownTicks, shownMarks, symbol } = past ?? NOTHING;
    const time = still?.time ?? null;
    const times = store.ticks.column('time');
    const ticks = countUpTo(times, store.ticks.until(shownTicks), time ?? Number.NEGATIVE_INFINITY);
    const end = Math.max(time ?? 0, runTimeOf(view));
    const start = ticks === 0 ? end : Math.min(end, ...times.subarray(0, 1));
    return { store, ticks, marks: store.marks.until(shownMarks), time, symbol, start, end };
  }
}

/** Where the run stands; 0 where there is none. */
function runTimeOf(view: ViewState | null): number {
  return view?.dvr?.runTime ?? 0;
}
