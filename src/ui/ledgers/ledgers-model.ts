import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { LedgerEntry } from '../../app/ledger/catalogue/entry';
import type { LedgerRefusal, LedgersApi } from '../../app/ledgers-api';
import type { SaveFile } from '../models/files-model';
import { refusalWords } from './refusal-words';

/** A ledger that was just deleted. */
export interface DeletedLedger {
  readonly id: string;
  readonly name: string;
}

/** The ledgers of this browser, and what is being done with them. */
export class LedgersModel {
  /** Null until they are there; the latest first. */
  readonly entries: ReadonlySignal<readonly LedgerEntry[] | null>;
  /** Why the last thing that was asked for was not done, in words. */
  readonly refusal: ReadonlySignal<string | null>;
  /** What was deleted in this session and can be had back, the latest last. */
  readonly deleted: ReadonlySignal<readonly DeletedLedger[]>;
  /** The file that is being imported, and the share done, 0 to 1; null for none. */
  readonly importing: ReadonlySignal<{ readonly name: string; readonly share: number } | null>;
  readonly #desk: LedgersApi<File>;
  readonly #save: SaveFile;
  readonly #entries = signal<readonly LedgerEntry[] | null>(null);
  readonly #refusal = signal<string | null>(null);
  readonly #deleted = signal<readonly DeletedLedger[]>([]);
  readonly #importing = signal<{ readonly name: string; readonly share: number } | null>(null);

  constructor(desk: LedgersApi<File>, save: SaveFile) {
    this.#desk = desk;
    this.#save = save;
    this.entries = computed(() => this.#entries.value);
    this.refusal = computed(() => this.#refusal.value);
    this.deleted = computed(() => this.#deleted.value);
    this.importing = computed(() => this.#importing.value);
  }

  async load(): Promise<void> {
    this.#entries.value = [...(await this.#desk.list())].reverse();
  }

  /** Opens a ledger to be looked at; the run under way ends. True where it is open. */
  open({ name }: LedgerEntry): Promise<boolean> {
    return this.#desk.open(name);
  }

  async create(name: string): Promise<void> {
    await this.#done(await this.#desk.create(name));
  }

  rename(id: string, name: string): Promise<boolean> {
    return this.#desk.rename(id, name).then((refusal) => this.#done(refusal));
  }

  async duplicate(id: string): Promise<void> {
    await this.#done(await this.#desk.duplicate(id));
  }

  async reset(id: string): Promise<void> {
    await this.#done(await this.#desk.reset(id));
  }

  async delete({ id, name }: LedgerEntry): Promise<void> {
    if (await this.#done(await this.#desk.delete(id)))
      this.#deleted.value = [...this.#deleted.value, { id, name }];
  }

  /** Brings back the ledger that was deleted last. */
  async undo(): Promise<void> {
    const last = this.#deleted.value.at(-1);
    if (last === undefined) return;
    this.#deleted.value = this.#deleted.value.slice(0, -1);
    await this.#done(await this.#desk.undelete(last.id));
  }

  /** Makes ledgers of SQLite files, one after another; the first that is refused ends it. */
  async import(files: readonly File[]): Promise<void> {
    try {
      for (const file of files) if (!(await this.#import(file))) break;
    } finally {
      this.#importing.value = null;
    }
  }

  /** Saves a ledger as an SQLite file. */
  async export({ id, name }: LedgerEntry): Promise<void> {
    this.#save(`${fileName(name)}.sqlite`, await this.#desk.exportFile(id));
  }

  async #import(file: File): Promise<boolean> {
    const show = (share: number): void => void (this.#importing.value = { name: file.name, share });
    show(0);
    return this.#done(await this.#desk.importFile(file, show));
  }

  /** Shows why something was not done, or the list as it is now. */
  async #done(refusal: LedgerRefusal | null): Promise<boolean> {
    this.#refusal.value = refusal && refusalWords(refusal);
    if (refusal === null) await this.load();
    return refusal === null;
  }
}

/** A name as a file's: letters and digits of any script, and dashes. */
function fileName(name: string): string {
  return name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'ledger';
}
