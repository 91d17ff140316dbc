import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { DeskApi } from '../../app/contract';
import type { ViewState } from '../../app/view/view-state';
import { deskTrouble, engineLostTrouble, pageTrouble } from '../words/trouble';
import type { TroubleView } from '../words/trouble-view';

/** What went wrong, wherever it did: on the page, in the engine, or with the engine. */
export class TroubleModel {
  /** What to show; the engine's loss outranks the page's trouble, which outranks the engine's. */
  readonly trouble: ReadonlySignal<TroubleView | null>;
  /** The engine is gone: only a reload helps. */
  readonly fatal: ReadonlySignal<boolean>;
  readonly #desk: DeskApi<File>;
  readonly #lost = signal<TroubleView | null>(null);
  readonly #ofPage = signal<TroubleView | null>(null);

  constructor(desk: DeskApi<File>, view: ReadonlySignal<ViewState | null>) {
    this.#desk = desk;
    this.fatal = computed(() => this.#lost.value !== null);
    const ofEngine = computed(() => {
      const trouble = view.value?.trouble ?? null;
      return trouble && deskTrouble(trouble);
    });
    this.trouble = computed(() => this.#lost.value ?? this.#ofPage.value ?? ofEngine.value);
  }

  /** The engine's thread has crashed. */
  engineLost(reason: string): void {
    this.#lost.value = engineLostTrouble(reason);
  }

  /** The page threw. */
  report(cause: unknown): void {
    this.#ofPage.value = pageTrouble(cause);
  }

  /** The page has something to say in its own words. */
  show(trouble: TroubleView): void {
    this.#ofPage.value = trouble;
  }

  /** Lets a call to the engine run; what it throws is shown. */
  guard(call: Promise<unknown>): void {
    call.catch((cause: unknown) => this.report(cause));
  }

  /** The person has read it. */
  dismiss(): void {
    if (this.#ofPage.value) this.#ofPage.value = null;
    else this.guard(this.#desk.dismissTrouble());
  }
}
