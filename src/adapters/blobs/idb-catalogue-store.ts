import { parseEntries } from '../../app/ledger/catalogue/entry';
import type { CatalogueStore } from '../../app/ledger/catalogue/ports';
import { CATALOGUE_DATABASE } from '../../app/ledger/catalogue/names';
import { idbList } from './idb-list';

/** The list of ledgers as one value in IndexedDB, changed in one strict transaction. */
export function idbCatalogueStore(factory: IDBFactory): CatalogueStore {
  return idbList(factory, { database: CATALOGUE_DATABASE, key: 'ledgers' }, parseEntries);
}
