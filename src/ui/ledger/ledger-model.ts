import { computed, type ReadonlySignal } from '@preact/signals';
import type { DeskApi } from '../../app/contract';
import type { LedgerAction } from '../../app/ledger/state';
import type { LedgerView } from '../../app/view/ledger-view';
import type { ViewState } from '../../app/view/view-state';
import type { FilesModel } from '../models/files-model';
import type { TroubleModel } from '../models/trouble-model';
import { refusalWords } from '../ledgers/refusal-words';
import { ledgerText } from './words';

/** The open ledger, as the page shows it, and what can be done about its trouble. */
export class LedgerModel {
  readonly ledger: ReadonlySignal<LedgerView | null>;
  /** How it stands, in a word or two. */
  readonly text: ReadonlySignal<string>;
  readonly #desk: DeskApi<File>;
  readonly #trouble: TroubleModel;
  readonly #files: FilesModel;

  constructor(
    desk: DeskApi<File>,
    view: ReadonlySignal<ViewState | null>,
    others: { readonly trouble: TroubleModel; readonly files: FilesModel },
  ) {
    this.#desk = desk;
    this.#trouble = others.trouble;
    this.#files = others.files;
    this.ledger = computed(() => view.value?.ledger ?? null);
    this.text = computed(() => ledgerText(this.ledger.value));
  }

  /** Opens the ledger of that name; false where there is none: then what plays next gets it. */
  async openOrName(name: string): Promise<boolean> {
    const opened = await this.#desk.ledgers.open(name);
    if (!opened) await this.#desk.ledgers.nameNext(name);
    return opened;
  }

  /** Does what a button of the notice says; `reload` is the page's. */
  act(action: Exclude<LedgerAction, 'reload'>): void {
    if (action === 'export') this.#files.exportLedger();
    else this.#trouble.guard(this.#remedied(action));
  }

  async #remedied(action: Exclude<LedgerAction, 'reload' | 'export'>): Promise<void> {
    const refused = await this.#desk.ledgers.remedy(action);
    if (refused !== null) throw new Error(refusalWords(refused));
  }
}
