import type { Result } from '../../core/result';
import type { LedgerEntry } from '../ledger/catalogue/entry';
import { readIntoPageFile } from '../ledger/catalogue/read-file';
import type { CatalogueTrouble } from '../ledger/catalogue/trouble';
import type { PageFile } from '../ledger/pages/page-file';
import type { RunKind } from '../ledger/rows';
import type { RecordingSource } from '../recording/source';
import type { LedgerRefusal } from '../ledgers-api';
import type { LedgerStorage } from './ledger-ports';

/** A file that was picked to become a ledger. */
export interface LedgerFile {
  readonly name: string;
  readonly source: RecordingSource;
}

/** What is done with a ledger in the storage. */
export type ShelfWork = (storage: LedgerStorage) => Promise<Result<unknown, CatalogueTrouble>>;

/** Share of an import that is reading the file; the rest is storing it. */
const READING_SHARE = 0.3;

const IN_USE: LedgerRefusal = { code: 'in_use', detail: '' };

/** The ledgers of this browser as a shelf: what is done with those that are not at work. Answers as LedgersApi does. */
export class LedgerShelf {
  readonly #storage: Promise<LedgerStorage>;

  constructor(storage: Promise<LedgerStorage>) {
    this.#storage = storage;
  }

  async list(): Promise<readonly LedgerEntry[]> {
    const entries = await (await this.#storage).catalogue.entries();
    return entries.ok ? entries.value : [];
  }

  /** The live account; null before the first. */
  async live(): Promise<LedgerEntry | null> {
    return (await this.list()).find(({ kind }) => kind === 'live') ?? null;
  }

  create(name: string): Promise<LedgerRefusal | null> {
    return this.#ask(({ catalogue }) => catalogue.create(name, 'replay', true));
  }

  rename(id: string, name: string): Promise<LedgerRefusal | null> {
    return this.#ask(({ catalogue }) => catalogue.rename(id, name));
  }

  undelete(id: string): Promise<LedgerRefusal | null> {
    return this.#ask(({ catalogue }) => catalogue.undelete(id));
  }

  duplicate(id: string): Promise<LedgerRefusal | null> {
    return this.#ask(async ({ catalogue }) => {
      const name = (await this.list()).find((entry) => entry.id === id)?.name ?? '';
      return catalogue.duplicate(id, `${name} copy`);
    });
  }

  async import(
    { name, source }: LedgerFile,
    progress: (share: number) => void,
  ): Promise<LedgerRefusal | null> {
    const file = await readIntoPageFile(source, (share) => progress(share * READING_SHARE));
    const storing = (share: number): void => progress(READING_SHARE + share * (1 - READING_SHARE));
    return this.#ask((storage) => {
      const kindOf = (verified: PageFile): Promise<RunKind> => this.#kindOf(storage, verified);
      return storage.catalogue.import(withoutEnding(name), kindOf, file, storing);
    });
  }

  /** The last stored state; throws where it cannot be read. */
  async file(id: string): Promise<Uint8Array> {
    const found = await (await this.#storage).catalogue.file(id);
    if (!found.ok) throw new Error(`The ledger cannot be read: ${found.error.code} ${found.error.detail}`);
    return found.value.toBytes();
  }

  /** Does the work unless a tab has the ledger open: nothing is taken from under it. */
  async whileFree(id: string, work: ShelfWork): Promise<LedgerRefusal | null> {
    let answer: LedgerRefusal | null = IN_USE;
    await (await this.#storage).whileFree(id, async () => {
      answer = await this.#ask(work);
    });
    return answer;
  }

  async #ask(work: ShelfWork): Promise<LedgerRefusal | null> {
    const done = await work(await this.#storage);
    return done.ok ? null : done.error;
  }

  /** There is one live account at a time: beside it, a live account's file is there to be looked at. */
  async #kindOf(storage: LedgerStorage, file: PageFile): Promise<RunKind> {
    if ((await this.live()) !== null) return 'replay';
    return storage.read(file, async (ledger) => ledger.runs(1)[0]?.kind ?? 'replay');
  }
}

function withoutEnding(name: string): string {
  return name.replace(/\.(sqlite3?|db3?)$/i, '');
}
