import { update } from 'idb-keyval';
import type { BlobTrouble } from '../../app/ledger/blob-store';
import { err, ok, type Result } from '../../core/result';
import { durableStore } from './durable-store';
import { blobTrouble } from './trouble';

/** A list that is kept as one value of a database. */
export interface IdbList<Entry> {
  /** Replaces the list by what `change` makes of it, in one strict transaction, and answers with that. */
  update(
    change: (entries: readonly Entry[]) => readonly Entry[],
  ): Promise<Result<readonly Entry[], BlobTrouble>>;
}

/** The list under `key`; `parse` reads what is stored there, whatever it is. */
export function idbList<Entry>(
  factory: IDBFactory,
  { database, key }: { readonly database: string; readonly key: string },
  parse: (stored: unknown) => readonly Entry[],
): IdbList<Entry> {
  const store = durableStore(factory, database);
  return {
    async update(change) {
      let after: readonly Entry[] = [];
      const replaced = (stored: unknown): readonly Entry[] => {
        after = change(parse(stored));
        return after;
      };
      try {
        await update(key, replaced, store.keyval);
        return ok(after);
      } catch (error) {
        return err(blobTrouble(error));
      }
    },
  };
}
