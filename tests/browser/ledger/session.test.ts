import { afterEach, beforeEach, expect, test } from 'vitest';
import { IdbBlobStore } from '../../../src/adapters/blobs/idb-blob-store';
import { recordKey } from '../../../src/app/ledger/log/layout';
import { ledgerDatabase } from '../../../src/app/ledger/catalogue/names';
import type { LedgerSession } from '../../../src/app/ledger/session/session';
import { openStoredLedger } from '../../../workers/stored-ledger';
import { order, trade } from '../../unit/adapters/ledger/samples';

let id: string;
const open: LedgerSession[] = [];
beforeEach(() => {
  id = crypto.randomUUID();
});
afterEach(async () => {
  for (const session of open.splice(0)) await session.close();
  indexedDB.deleteDatabase(ledgerDatabase(id));
});

async function opened(
  ...[options]: [Partial<Parameters<typeof openStoredLedger>[1]>?]
): Promise<LedgerSession> {
  const session = await openStoredLedger(id, { expect: 'stored', ...options });
  open.push(session);
  return session;
}

const commit = (session: LedgerSession, name: string) =>
  session.ledger.commit([
    { table: 'orders', row: order({ id: `ORD-${name}` }) },
    { table: 'trades', row: trade({ id: name }) },
  ]);
const trades = (session: LedgerSession) => session.ledger.trades({ limit: 99 }).map(({ id: name }) => name);

test('a ledger closed and opened again is the same', async () => {
  const first = await opened({ expect: 'new' });
  for (let n = 0; n < 20; n++) commit(first, `T${n}`);
  expect(await first.flush()).toEqual({ ok: true, value: undefined });
  await first.close();
  const second = await opened();
  expect([second.state.kind, trades(second).length]).toEqual(['open', 20]);
});

test('a second opening reads along and takes over with all that the first one had', async () => {
  const first = await opened({ expect: 'new' });
  commit(first, 'T1');
  await first.flush();
  const reader = await opened();
  expect([reader.state.kind, trades(reader)]).toEqual(['second_tab', ['T1']]);
  commit(first, 'T2');
  const taker = await opened({ takeOver: true });
  expect([taker.state.kind, trades(taker)]).toEqual(['open', ['T2', 'T1']]);
  expect(first.state.kind).toBe('fenced');
});

test('a broken record opens the last whole state for reading', async () => {
  const first = await opened({ expect: 'new' });
  for (const name of ['T1', 'T2', 'T3']) {
    commit(first, name);
    await first.flush();
  }
  await first.close();
  const store = new IdbBlobStore(indexedDB, ledgerDatabase(id));
  const puts = [{ key: recordKey(3, 0), value: new Uint8Array(100) }];
  await store.write({ removes: [], puts, durability: 'strict' });
  store.close();
  const broken = await opened();
  expect(broken.state).toMatchObject({ kind: 'corrupt', holds: 'last_whole' });
  expect(trades(broken)).toEqual(['T1']);
});

test('a database deleted under the ledger leaves it whole in the tab, and it can be stored anew', async () => {
  const first = await opened({ expect: 'new' });
  commit(first, 'T1');
  await first.flush();
  await new Promise((resolve) => {
    indexedDB.deleteDatabase(ledgerDatabase(id)).onsuccess = resolve;
  });
  commit(first, 'T2');
  await first.flush();
  expect(first.state).toEqual({ kind: 'evicted', held: true });
  await first.saveAnew();
  await first.close();
  expect(trades(await opened())).toEqual(['T2', 'T1']);
});
