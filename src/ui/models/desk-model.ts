import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { DeskApi } from '../../app/contract';
import type { ViewState } from '../../app/view/view-state';

/** Calls back when the next frame is about to be painted. */
export type RequestFrame = (paint: () => void) => void;

/**
 * The view that the page shows. A view that arrives waits for the next frame and is then shown whole; only after that
 * is the engine asked for the next one, so that it never sends more than the page can paint.
 */
export class DeskModel {
  readonly view: ReadonlySignal<ViewState | null>;
  readonly #desk: DeskApi<File>;
  readonly #requestFrame: RequestFrame;
  readonly #shown = signal<ViewState | null>(null);
  #waiting: ViewState | null = null;

  constructor(desk: DeskApi<File>, requestFrame: RequestFrame) {
    this.#desk = desk;
    this.#requestFrame = requestFrame;
    this.view = computed(() => this.#shown.value);
  }

  /** Begins to follow the engine. */
  watch(): Promise<void> {
    return this.#desk.watch((view) => this.#receive(view));
  }

  #receive(view: ViewState): void {
    const scheduled = this.#waiting !== null;
    this.#waiting = view;
    if (!scheduled) this.#requestFrame(() => this.#show());
  }

  #show(): void {
    this.#shown.value = this.#waiting;
    this.#waiting = null;
    // Fails only with the engine's thread, whose loss is reported by the link itself.
    this.#desk.frame().catch(() => undefined);
  }
}
