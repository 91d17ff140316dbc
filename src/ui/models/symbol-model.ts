import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { SymbolView, ViewState } from '../../app/view/view-state';
import { sameSymbol, stable } from './stable';

/** Which of the market's symbols the page looks at. */
export class SymbolModel {
  readonly symbols: ReadonlySignal<readonly SymbolView[]>;
  /** The chosen symbol, else the first, the same object until its next tick; null before the first one is known. */
  readonly symbol: ReadonlySignal<SymbolView | null>;
  readonly #chosen = signal<string | null>(null);

  readonly #onChoose: (name: string) => void;

  /** @param onChoose told which symbol the page looks at from now on. */
  constructor(view: ReadonlySignal<ViewState | null>, onChoose: (name: string) => void) {
    this.#onChoose = onChoose;
    this.symbols = computed(() => view.value?.symbols ?? []);
    this.symbol = stable(() => {
      const symbols = this.symbols.value;
      return symbols.find(({ name }) => name === this.#chosen.value) ?? symbols[0] ?? null;
    }, sameSymbol);
  }

  choose(name: string): void {
    this.#chosen.value = name;
    this.#onChoose(name);
  }
}
