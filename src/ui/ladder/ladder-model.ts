import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { KeptTexts } from '../models/kept-texts';
import { LADDER_STEPS, type LadderStep } from './group-levels';

const KEPT = 'ladder-step';

/** How the ladder is shown, kept on this device as its layout is. */
export class LadderModel {
  readonly step: ReadonlySignal<LadderStep>;
  readonly #step;
  readonly #store: KeptTexts;

  constructor(store: KeptTexts) {
    this.#store = store;
    this.#step = signal<LadderStep>(stepOf(store.read(KEPT)) ?? 1);
    this.step = computed(() => this.#step.value);
  }

  /** Has each row stand for `text` price ticks; what is none of the steps changes nothing. */
  choose(text: string): void {
    const step = stepOf(text);
    if (step === null) return;
    this.#step.value = step;
    this.#store.write(KEPT, String(step));
  }
}

function stepOf(text: string | null): LadderStep | null {
  return LADDER_STEPS.find((step) => String(step) === text) ?? null;
}
