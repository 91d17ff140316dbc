import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { SheetName } from './sheet-names';

/** The sheet that is open, and what it was opened for. */
export interface CurrentSheet {
  readonly name: SheetName;
  readonly argument: string | null;
}

/** Which of the secondary views lies over the desk: one at most. */
export class SheetsModel {
  /** Null where none is open. */
  readonly current: ReadonlySignal<CurrentSheet | null>;
  readonly #current = signal<CurrentSheet | null>(null);

  constructor() {
    this.current = computed(() => this.#current.value);
  }

  /** Opens a sheet in place of the one that may be open; `argument` is for the sheet to read. */
  open(name: SheetName, argument: string | null = null): void {
    this.#current.value = { name, argument };
  }

  close(): void {
    this.#current.value = null;
  }
}
