import type { BookEvent } from '../event';

/** A snapshot with the events after it: the book as it stands. */
export interface Renewed {
  readonly snapshot: BookEvent;
  readonly later: readonly BookEvent[];
}

/** Events that are kept while a snapshot is on its way to take the place of a live book. */
export class Renewal {
  /** The snapshot, once it has come. */
  snapshot: BookEvent | null = null;
  #events: BookEvent[] | null = null;

  get isUnderWay(): boolean {
    return this.#events !== null;
  }

  begin(): void {
    this.#events = [];
    this.snapshot = null;
  }

  end(): void {
    this.#events = null;
    this.snapshot = null;
  }

  /** An event became part of the live book. */
  keep(event: BookEvent): void {
    this.#events?.push(event);
  }

  /**
   * The new book as of `last`, the live book's last id, once the live book has come as far as the snapshot; null before,
   * and where the snapshot is older than the events that were kept. With an answer, or without hope of one, it ends.
   */
  at(last: number): Renewed | null {
    const { snapshot } = this;
    if (!snapshot || last < snapshot.ids.last) return null;
    const later = this.#events?.filter(({ ids }) => ids.last > snapshot.ids.last) ?? [];
    const [first] = later;
    this.end();
    const joins = first ? first.ids.first <= snapshot.ids.last + 1 : last === snapshot.ids.last;
    return joins ? { snapshot, later } : null;
  }
}
