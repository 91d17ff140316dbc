import { idbCatalogueStore } from '../src/adapters/blobs/idb-catalogue-store';
import { idbLedgerStores } from '../src/adapters/blobs/idb-ledger-stores';
import { WebLock } from '../src/adapters/blobs/web-lock';
import { readFile } from '../src/adapters/ledger/read-file';
import { SqlInspector } from '../src/adapters/ledger/sql-inspector';
import type { LedgerStorage } from '../src/app/desk/ledger-ports';
import { LedgerCatalogue } from '../src/app/ledger/catalogue/catalogue';
import { sqlite } from './sqlite';
import { openStoredLedger } from './stored-ledger';

/** The ledgers of this browser, for the engine's thread. */
export async function ledgerStorage(): Promise<LedgerStorage> {
  const opened = await sqlite;
  const newId = (): string => crypto.randomUUID();
  const catalogue = new LedgerCatalogue({
    list: idbCatalogueStore(indexedDB),
    stores: idbLedgerStores(indexedDB),
    inspector: new SqlInspector(opened),
    newId,
    now: () => Date.now(),
  });
  return {
    catalogue,
    newId,
    open: openStoredLedger,
    whileFree,
    read: (file, work) => readFile(opened, file, work),
  };
}

async function whileFree(id: string, work: () => Promise<unknown>): Promise<boolean> {
  const held = await new WebLock(navigator.locks, id).tryToHold();
  if (held === null) return false;
  await work();
  await held.release();
  return true;
}
