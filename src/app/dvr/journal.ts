import type { EngineEvent } from '../engine/events';

/** Something that came to a run from outside its recording. */
export interface JournalEntry {
  /** Recorded updates before it. */
  readonly position: number;
  readonly event: EngineEvent;
}

/**
 * What came to a run besides its recording: commands, timers, settings. Whoever plays a part of the run again takes the
 * same at the same places, so that it comes to the same.
 */
export class Journal {
  readonly #entries: JournalEntry[] = [];

  /** Notes an event; positions do not go back. */
  add(entry: JournalEntry): void {
    this.#entries.push(entry);
  }

  /** Number of the first entry that did not come before the update after `position`. */
  firstFrom(position: number): number {
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#entries[middle]?.position ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The entry of that number, if it is due by `position`; null where it is not. */
  due(number: number, position: number): EngineEvent | null {
    const entry = this.#entries[number];
    return entry !== undefined && entry.position <= position ? entry.event : null;
  }
}
