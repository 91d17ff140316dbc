import type { DeskTrouble } from '../view/desk-trouble';
import type { ImportView } from '../view/view-state';
import { unexpectedTrouble } from './trouble';

/** What the desk tells besides its run: how far an import is, and what went wrong last. */
export class Notices {
  importing: ImportView | null = null;
  trouble: DeskTrouble | null = null;
  readonly #onChange: () => void;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  showImport(importing: ImportView | null): void {
    this.importing = importing;
    this.#onChange();
  }

  showTrouble(trouble: DeskTrouble | null): void {
    this.trouble = trouble;
    this.#onChange();
  }

  /** Runs a use case; what it throws is a bug and becomes visible trouble. */
  async guarded<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      return await work();
    } catch (cause) {
      this.showTrouble(unexpectedTrouble(cause));
      return null;
    }
  }
}
