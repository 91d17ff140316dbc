import { afterEach, beforeEach, expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import { IdbBlobStore } from '../../../src/adapters/blobs/idb-blob-store';
import { ledgerDatabase } from '../../../src/app/ledger/catalogue/names';
import { chunkKey, HEAD_KEY } from '../../../src/app/ledger/log/layout';
import type { LedgerSession } from '../../../src/app/ledger/session/session';
import { mayOrder } from '../../../src/app/ledger/state';
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

async function opened(expected: 'new' | 'stored'): Promise<LedgerSession> {
  const session = await openStoredLedger(id, { expect: expected });
  open.push(session);
  return session;
}

function commitMany(session: LedgerSession, count: number, prefix: string): void {
  for (let n = 0; n < count; n++) {
    session.ledger.commit([
      { table: 'orders', row: order({ id: `ORD-${prefix}-${n}` }) },
      { table: 'trades', row: trade({ id: `${prefix}-${n}` }) },
    ]);
  }
}

/** What vitest's session of the browser's debugging protocol can do; its own type knows only with Node's types. */
interface DebuggingSession {
  send(method: string, params: Readonly<Record<string, unknown>>): Promise<unknown>;
}

function isDebuggingSession(value: object): value is DebuggingSession {
  return 'send' in value;
}

/** Bytes that the site may store; all that there is for no number. */
async function setQuota(quotaSize?: number): Promise<void> {
  const quota = { origin: location.origin, ...(quotaSize === undefined ? {} : { quotaSize }) };
  const session: object = cdp();
  if (!isDebuggingSession(session)) throw new Error('this browser has no debugging protocol');
  await session.send('Storage.overrideQuotaForOrigin', quota);
}

/** Changes one byte of a stored value. */
async function harm(key: number): Promise<void> {
  const store = new IdbBlobStore(indexedDB, ledgerDatabase(id));
  const found = await store.read({ from: key, to: key }, 1);
  const value = found.ok ? found.value[0]?.value : undefined;
  if (value === undefined) throw new Error(`nothing is stored under ${key}`);
  await store.write({
    removes: [],
    puts: [{ key, value: value.with(20, (value[20] ?? 0) ^ 1) }],
    durability: 'strict',
  });
  store.close();
}

test('with no room left orders stop, the account goes on, and all is stored once there is room', async () => {
  const { usage = 0 } = await navigator.storage.estimate();
  await setQuota(usage + 500_000);
  let session: LedgerSession;
  try {
    session = await opened('new');
    commitMany(session, 3_000, 'A');
    await session.flush();
    expect([session.state.kind, mayOrder(session.state)]).toEqual(['quota_full', false]);
    commitMany(session, 10, 'B');
  } finally {
    await setQuota();
  }
  await session.retry();
  expect(session.state.kind).toBe('open');
  await session.close();
  expect((await opened('stored')).ledger.trades({ limit: 9_999 })).toHaveLength(3_010);
});

test('a broken base chunk opens what can be gathered, for reading, and its rows can still be read', async () => {
  const session = await opened('new');
  commitMany(session, 3_000, 'A');
  await session.saveAnew();
  await session.close();
  await harm(chunkKey(5));
  const broken = await opened('stored');
  expect(broken.state).toMatchObject({ kind: 'corrupt', holds: 'partial', detail: 'base chunk 5 is broken' });
});

test('a broken head is told as damage, and the ledger is not taken for a new one', async () => {
  await (await opened('new')).close();
  await harm(HEAD_KEY);
  expect((await opened('new')).state).toMatchObject({ kind: 'corrupt' });
});

test('a browser that refuses IndexedDB leaves a ledger in memory', async () => {
  const real = indexedDB.open.bind(indexedDB);
  indexedDB.open = () => {
    throw new DOMException('The user denied permission to access the database.', 'SecurityError');
  };
  try {
    const session = await opened('new');
    commitMany(session, 2, 'A');
    expect([session.state.kind, session.ledger.trades({ limit: 9 }).length]).toEqual(['storage_refused', 2]);
  } finally {
    indexedDB.open = real;
  }
});
