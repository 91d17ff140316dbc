import wasmUrl from 'sql.js/dist/sql-wasm-browser.wasm?url';
import { machineClock } from '../src/adapters/clock/machine-clock';
import { realPace } from '../src/adapters/clock/real-pace';
import { Sha256 } from '../src/adapters/digest/sha256';
import { blobToImport, newBlobSink } from '../src/adapters/files/blob-file';
import { fetchFile } from '../src/adapters/files/fetch-file';
import { SqlLedger } from '../src/adapters/ledger/sql-ledger';
import { openSqlite } from '../src/adapters/ledger/sqlite';
import { openMarket } from '../src/adapters/replay/open-market';
import { serveDesk } from '../src/adapters/rpc/serve-desk';
import { idbSettings } from '../src/adapters/blobs/idb-settings';
import { Desk } from '../src/app/desk/desk';
import type { DurableLedger } from '../src/app/desk/ports';
import { PageFile } from '../src/app/ledger/pages/page-file';

const sqlite = openSqlite({ wasm: async () => (await fetch(wasmUrl)).arrayBuffer() });

async function newLedger(): Promise<DurableLedger> {
  const opened = SqlLedger.open(await sqlite, new PageFile());
  if (!opened.ok) throw new Error(opened.error.message);
  return { ledger: opened.value, flush: async () => undefined };
}

serveDesk(
  new Desk<File>({
    openMarket: (files, control) => openMarket(files.map(blobToImport), control, { newSink: newBlobSink }),
    fetchFile,
    newLedger,
    newDigest: () => new Sha256(),
    pace: realPace(),
    clock: machineClock(),
    settings: idbSettings(),
  }),
);
