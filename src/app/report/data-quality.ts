import type { Effects } from '../engine/effects';
import type { EngineState } from '../engine/state';

/** What a run's data were like, beside the outcomes that the engine counts. */
export class DataQuality {
  #restarts = 0;
  readonly #seen = new Set<number>();

  /** How often a symbol's windows started anew: after a gap, a resynchronisation or a long silence. */
  get windowRestarts(): number {
    return this.#restarts;
  }

  /** Takes in what one event has led to. */
  take(state: EngineState, { outcome, symbol: index }: Effects): void {
    const symbol = state.symbols[index];
    if (outcome === null || !symbol || symbol.windows.count !== 1 || symbol.bookState !== 'two_sided') return;
    if (this.#seen.has(index) && outcome !== 'out_of_order') this.#restarts++;
    this.#seen.add(index);
  }
}
