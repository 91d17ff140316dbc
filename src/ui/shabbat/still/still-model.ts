import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { ViewState } from '../../../app/view/view-state';
import { isSameRun, stillView } from './still-view';

/** Keeps prices still on the page while the desk rests, unless the user wants to see them move. */
export class StillModel {
  /** What the page shows of the market. */
  readonly view: ReadonlySignal<ViewState | null>;
  /** Prices stand still now. */
  readonly isStill: ReadonlySignal<boolean>;
  /** The desk rests, and prices move because the user asked for it on the page. */
  readonly isPeeking: ReadonlySignal<boolean>;
  readonly #view: ReadonlySignal<ViewState | null>;
  /** Start of the rest for which prices were asked to be shown. */
  readonly #shownFor = signal<number | null>(null);
  #before: ViewState | null = null;

  constructor(view: ReadonlySignal<ViewState | null>) {
    this.#view = view;
    const quietRest = computed(() => quietRestOf(view.value));
    this.isPeeking = computed(() => quietRest.value !== null && quietRest.value === this.#shownFor.value);
    this.isStill = computed(() => quietRest.value !== null && !this.isPeeking.value);
    this.view = computed(() => this.#shown(view.value));
  }

  /** Shows prices as they move, until the running rest ends. */
  showPrices(): void {
    this.#shownFor.value = quietRestOf(this.#view.value);
  }

  /** Takes that back. */
  hidePrices(): void {
    this.#shownFor.value = null;
  }

  #shown(view: ViewState | null): ViewState | null {
    if (view === null) return null;
    const before = this.isStill.value ? this.#before : null;
    const shown = before !== null && isSameRun(before, view) ? stillView(before, view) : view;
    this.#before = shown;
    return shown;
  }
}

/** Start of the rest in which the page is to be quiet; null where there is none, and where somebody looks back or ahead. */
function quietRestOf(view: ViewState | null): number | null {
  const { resting, settings } = view?.shabbat ?? { resting: null, settings: null };
  if (view?.dvr && view.dvr.shown !== 'run') return null;
  return resting !== null && settings?.isQuiet ? resting.start : null;
}
