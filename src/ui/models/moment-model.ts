import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { DeskApi } from '../../app/contract';
import type { TickView, ViewState } from '../../app/view/view-state';
import { epochMs } from '../../core/time';
import type { DvrModel } from './dvr-model';
import type { TroubleModel } from './trouble-model';

/** A moment of a run that cannot be wound back: its tick, or that there is none to be had. */
export type Moment =
  | { readonly kind: 'tick'; readonly tick: TickView }
  /** Too old, or of another run. */
  | { readonly kind: 'not_kept'; readonly time: number };

/** What a click on a chart or on a row of a table shows: in a replay the whole desk as it was, live the tick's arithmetic. */
export class MomentModel {
  /** The moment of the live run that is looked at; null where the present is. */
  readonly moment: ReadonlySignal<Moment | null>;
  readonly #api: DeskApi<File>;
  readonly #dvr: DvrModel;
  readonly #trouble: TroubleModel;
  readonly #moment = signal<Moment | null>(null);
  readonly #isLive: ReadonlySignal<boolean>;
  #wishes = 0;

  constructor(
    api: DeskApi<File>,
    view: ReadonlySignal<ViewState | null>,
    { dvr, trouble }: { readonly dvr: DvrModel; readonly trouble: TroubleModel },
  ) {
    this.#api = api;
    this.#dvr = dvr;
    this.#trouble = trouble;
    this.#isLive = computed(() => (view.value?.live ?? null) !== null);
    this.moment = this.#moment;
    effect(() => {
      if (!this.#isLive.value) this.toPresent();
    });
  }

  /** A time on a chart of the symbol was clicked. */
  pick(symbol: string, time: number): void {
    if (this.#isLive.value) this.#look(symbol, Math.floor(time));
    else this.#dvr.pick(time);
  }

  /** A row of trades or orders was clicked. */
  pickFill(symbol: string, time: number): void {
    if (this.#isLive.value) this.#look(symbol, time);
    else this.#dvr.seekFill(symbol, time);
  }

  /** The present is shown again. */
  toPresent(): void {
    this.#wishes++;
    this.#moment.value = null;
  }

  #look(symbol: string, time: number): void {
    this.#trouble.guard(this.#find(symbol, time));
  }

  async #find(symbol: string, time: number): Promise<void> {
    const wish = ++this.#wishes;
    const tick = await this.#api.live.tickAt(symbol, epochMs(time));
    if (wish !== this.#wishes) return;
    this.#moment.value = tick === null ? { kind: 'not_kept', time } : { kind: 'tick', tick };
  }
}
