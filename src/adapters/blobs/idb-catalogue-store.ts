import { update } from 'idb-keyval';
import { type LedgerEntry, parseEntries } from '../../app/ledger/catalogue/entry';
import type { CatalogueStore } from '../../app/ledger/catalogue/ports';
import { CATALOGUE_DATABASE } from '../../app/ledger/catalogue/names';
import type { BlobTrouble } from '../../app/ledger/blob-store';
import { err, ok, type Result } from '../../core/result';
import { durableStore } from './durable-store';
import { blobTrouble } from './trouble';

const KEY = 'ledgers';

/** The list of ledgers as one value in IndexedDB, changed in one strict transaction. */
export function idbCatalogueStore(factory: IDBFactory): CatalogueStore {
  const store = durableStore(factory, CATALOGUE_DATABASE);
  return {
    async update(change): Promise<Result<readonly LedgerEntry[], BlobTrouble>> {
      let after: readonly LedgerEntry[] = [];
      const replaced = (stored: unknown): readonly LedgerEntry[] => {
        after = change(parseEntries(stored));
        return after;
      };
      try {
        await update(KEY, replaced, store.keyval);
        return ok(after);
      } catch (error) {
        return err(blobTrouble(error));
      }
    },
  };
}
