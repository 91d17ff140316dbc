import { QueryCopy } from '../src/adapters/ledger/query-copy';
import { serveQueries } from '../src/adapters/rpc/query-thread';
import { sqlite } from './sqlite';

let copy: QueryCopy | null = null;

serveQueries({
  async open(bytes) {
    copy?.close();
    copy = new QueryCopy(await sqlite, bytes);
    return copy.tables();
  },
  async ask(ask) {
    if (copy === null) throw new Error('No copy is open to be asked.');
    return copy.ask(ask);
  },
});
