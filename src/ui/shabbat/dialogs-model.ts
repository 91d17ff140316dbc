import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { DeskApi } from '../../app/contract';
import type { ShabbatServices } from './services';

/** The dialogs of the rest. */
export type DialogName = 'settings' | 'rests';

/** Which dialog is open, and what the dialogs ask of. */
export class DialogsModel {
  /** Null where none is. */
  readonly open: ReadonlySignal<DialogName | null>;
  readonly desk: DeskApi<File>;
  readonly services: ShabbatServices;
  readonly #open = signal<DialogName | null>(null);

  constructor(desk: DeskApi<File>, services: ShabbatServices) {
    this.desk = desk;
    this.services = services;
    this.open = computed(() => this.#open.value);
  }

  show(name: DialogName): void {
    this.#open.value = name;
  }

  close(): void {
    this.#open.value = null;
  }
}
