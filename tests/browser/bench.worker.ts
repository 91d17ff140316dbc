import wasmUrl from 'sql.js/dist/sql-wasm-browser.wasm?url';
import { Sha256 } from '../../src/adapters/digest/sha256';
import { newBlobSink } from '../../src/adapters/files/blob-file';
import { SqlLedger } from '../../src/adapters/ledger/sql-ledger';
import { openSqlite } from '../../src/adapters/ledger/sqlite';
import { PageFile } from '../../src/app/ledger/pages/page-file';
import { benchDecision } from '../bench/decision';
import { generatedFrames } from '../bench/generated-frames';
import { benchImport } from '../bench/import';
import { benchPipeline } from '../bench/pipeline';
import { benchReplay } from '../bench/replay';

/** Measures in a worker, where the engine runs, and posts the figures. */
async function measure(): Promise<void> {
  const sqlite = await openSqlite({ wasm: async () => (await fetch(wasmUrl)).arrayBuffer() });
  const newLedger = (): SqlLedger => {
    const opened = SqlLedger.open(sqlite, new PageFile());
    if (!opened.ok) throw new Error(opened.error.message);
    return opened.value;
  };
  const tools = { newLedger, newDigest: () => new Sha256() };
  self.postMessage({
    ...benchPipeline(1_000_000),
    ...(await benchImport(await generatedFrames(2_000), 4, { newSink: newBlobSink })),
    ...(await benchReplay(10_000, 4, tools)),
    ...(await benchDecision(2_000, tools)),
  });
}

await measure();
