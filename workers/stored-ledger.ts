import { IdbBlobStore } from '../src/adapters/blobs/idb-blob-store';
import { WebLock } from '../src/adapters/blobs/web-lock';
import { sessionClock } from '../src/adapters/clock/session-clock';
import { SqlFiles } from '../src/adapters/ledger/sql-files';
import { ledgerDatabase } from '../src/app/ledger/catalogue/names';
import { openDurableLedger, type OpenOptions } from '../src/app/ledger/session/open';
import type { LedgerSession } from '../src/app/ledger/session/session';
import { sqlite } from './sqlite';

/** Opens the ledger of that id from the browser's storage, in this thread, for as long as the engine runs. */
export async function openStoredLedger(
  id: string,
  options: Pick<OpenOptions, 'expect' | 'takeOver' | 'goOnFromHere' | 'worth' | 'timing'>,
): Promise<LedgerSession> {
  return openDurableLedger({
    store: new IdbBlobStore(indexedDB, ledgerDatabase(id)),
    files: new SqlFiles(await sqlite),
    lock: new WebLock(navigator.locks, id),
    clock: sessionClock(),
    ...options,
  });
}
