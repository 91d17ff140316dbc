import { promisifyRequest } from 'idb-keyval';
import { ledgerDatabase } from '../../app/ledger/catalogue/names';
import type { LedgerStores } from '../../app/ledger/catalogue/ports';
import { err, ok } from '../../core/result';
import { IdbBlobStore } from './idb-blob-store';
import { blobTrouble } from './trouble';

/** One IndexedDB database for each ledger, so that deleting one touches no other. */
export function idbLedgerStores(factory: IDBFactory): LedgerStores {
  return {
    open: (id) => new IdbBlobStore(factory, ledgerDatabase(id)),
    async remove(id) {
      try {
        await promisifyRequest(factory.deleteDatabase(ledgerDatabase(id)));
        return ok(undefined);
      } catch (error) {
        return err(blobTrouble(error));
      }
    },
  };
}
