interface Entry {
  readonly at: number;
  readonly work: () => void;
}

/** What is to be done at which time, the first first; of two of one time the one that was entered first. */
export class Agenda {
  readonly #entries: Entry[] = [];

  /** Time of the first entry; infinity where there is none. */
  get next(): number {
    return this.#entries[0]?.at ?? Number.POSITIVE_INFINITY;
  }

  /** Enters work at a time; the answer takes it out again. */
  enter(at: number, work: () => void): () => void {
    const entry = { at, work };
    let place = this.#entries.length;
    while (place > 0 && (this.#entries[place - 1]?.at ?? 0) > at) place--;
    this.#entries.splice(place, 0, entry);
    return () => {
      const found = this.#entries.indexOf(entry);
      if (found >= 0) this.#entries.splice(found, 1);
    };
  }

  /** Takes out the first entry. */
  take(): (() => void) | null {
    return this.#entries.shift()?.work ?? null;
  }
}
