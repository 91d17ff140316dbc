import type { Effects } from '../engine/effects';
import type { EngineState } from '../engine/state';
import { DataQuality } from './data-quality';
import { FillQuality } from './fill-quality';
import { type RunTicks, runTicks } from './run-ticks';

/** What a report needs of a run's market, beside what its ledger keeps. */
export interface Seen {
  readonly quality: FillQuality;
  readonly ticks: RunTicks;
}

/** Watches a run's market for its report. */
export class SeenRun {
  readonly #quality = new FillQuality();
  readonly #data = new DataQuality();

  /** Takes in what one event has led to. */
  take(state: EngineState, effects: Effects): void {
    this.#quality.take(state, effects);
    this.#data.take(state, effects);
  }

  /** All that was seen so far. */
  seen({ outcomeCounts, ticks }: EngineState): Seen {
    return { quality: this.#quality, ticks: runTicks(outcomeCounts, ticks, this.#data) };
  }
}
