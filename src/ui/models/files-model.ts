import type { ReadonlySignal } from '@preact/signals';
import type { DeskApi } from '../../app/contract';
import type { ViewState } from '../../app/view/view-state';
import type { TroubleModel } from './trouble-model';

/** Hands a file to the person's own disk. */
export type SaveFile = (name: string, bytes: Uint8Array) => void;

/** Markets that come in, and the ledger that goes out. */
export class FilesModel {
  readonly #desk: DeskApi<File>;
  readonly #view: ReadonlySignal<ViewState | null>;
  readonly #trouble: TroubleModel;
  readonly #save: SaveFile;
  readonly #onLedgers: (files: readonly File[]) => void;

  constructor(
    desk: DeskApi<File>,
    view: ReadonlySignal<ViewState | null>,
    trouble: TroubleModel,
    hands: { readonly save: SaveFile; readonly onLedgers: (files: readonly File[]) => void },
  ) {
    this.#desk = desk;
    this.#view = view;
    this.#trouble = trouble;
    this.#save = hands.save;
    this.#onLedgers = hands.onLedgers;
  }

  /** Opens files as one market, or, where they are SQLite files, makes ledgers of them; nothing happens for none. */
  open(files: readonly File[]): void {
    if (files.length > 0) this.#trouble.guard(this.#opened(files));
  }

  openSample(url: string): void {
    this.#trouble.guard(this.#desk.openSample(url));
  }

  cancelImport(): void {
    this.#trouble.guard(this.#desk.cancelImport());
  }

  /** Saves the run's ledger as an SQLite file. */
  exportLedger(): void {
    this.#trouble.guard(this.#exported());
  }

  async #opened(files: readonly File[]): Promise<void> {
    const ledgers = await Promise.all(files.map(isSqlite));
    if (ledgers.every(Boolean)) this.#onLedgers(files);
    else await this.#desk.openFiles(files);
  }

  async #exported(): Promise<void> {
    const bytes = await this.#desk.exportLedger();
    this.#save(ledgerName(this.#view.value), bytes);
  }
}

const SQLITE = 'SQLite format 3\0';

/** Whether a file begins as every SQLite file does. */
async function isSqlite(file: File): Promise<boolean> {
  return (await file.slice(0, SQLITE.length).text()) === SQLITE;
}

/** As in "sundown-sample-2024-08-09.sqlite": the market and the day of its last event. */
function ledgerName(view: ViewState | null): string {
  const market = (view?.source?.name ?? 'ledger').toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const day =
    view?.time === null || view?.time === undefined
      ? ''
      : `-${new Date(view.time).toISOString().slice(0, 10)}`;
  const name = market.replace(/^(sundown)?-|-$/g, '');
  return `sundown-${name}${day}.sqlite`;
}
