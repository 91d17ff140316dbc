import { machineClock } from '../src/adapters/clock/machine-clock';
import { realPace } from '../src/adapters/clock/real-pace';
import { Sha256 } from '../src/adapters/digest/sha256';
import { browserPorts } from '../src/adapters/exchange/browser-ports';
import { timedPorts } from '../src/adapters/exchange/frame-clock';
import { venueShelf } from '../src/adapters/exchange/registry';
import { blobRecording, blobToImport, newBlobSink } from '../src/adapters/files/blob-file';
import { fetchFile } from '../src/adapters/files/fetch-file';
import { askByHttp } from '../src/adapters/risk-service/http-risk-service';
import { serveDesk } from '../src/adapters/rpc/serve-desk';
import { idbSettings } from '../src/adapters/blobs/idb-settings';
import { Desk } from '../src/app/desk/desk';
import { recordings } from './recordings';

// What is not needed for the first answer is loaded beside it: SQLite and the ledgers, the formats of markets.
const clock = machineClock();
const exchange = timedPorts(browserPorts(clock));

serveDesk(
  new Desk<File>({
    async openMarket(files, control) {
      const { openMarket } = await import('../src/adapters/replay/open-market');
      return openMarket(files.map(blobToImport), control, { newSink: newBlobSink });
    },
    fetchFile,
    ledgerFile: (file) => ({ name: file.name, source: blobRecording(file) }),
    storage: import('./ledger-storage').then(({ ledgerStorage }) => ledgerStorage()),
    newDigest: () => new Sha256(),
    askRisk: askByHttp,
    venues: (bases) => venueShelf(exchange.ports, bases),
    frameAt: exchange.frameAt,
    pace: realPace(),
    clock,
    settings: idbSettings(),
    recordings: recordings(),
  }),
);
