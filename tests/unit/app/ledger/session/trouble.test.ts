import { beforeEach, expect, test } from 'vitest';
import { chunkKey, recordKey } from '../../../../../src/app/ledger/log/layout';
import type { LedgerSession } from '../../../../../src/app/ledger/session/session';
import { mayCommit, mayOrder } from '../../../../../src/app/ledger/state';
import { order, trade } from '../../../adapters/ledger/samples';
import { Stage } from './stage';

let stage: Stage;
let session: LedgerSession;
beforeEach(async () => {
  stage = await Stage.set();
  session = await stage.open({ expect: 'new' });
});

const commitTrade = (to: LedgerSession, id: string) =>
  to.ledger.commit([
    { table: 'orders', row: order({ id: `ORD-${id}` }) },
    { table: 'trades', row: trade({ id }) },
  ]);
const tradesOf = (from: LedgerSession) => from.ledger.trades({ limit: 99 }).map(({ id }) => id);

test('with no room left, orders stop, the account goes on, and all is stored once there is room', async () => {
  stage.store.trouble = { code: 'quota_full', detail: 'QuotaExceededError' };
  commitTrade(session, 'T1');
  await stage.clock.pass(20);
  expect(session.state).toMatchObject({ kind: 'quota_full' });
  expect([mayCommit(session.state), mayOrder(session.state)]).toEqual([true, false]);
  commitTrade(session, 'T2');
  stage.store.trouble = null;
  await session.retry();
  expect(session.state.kind).toBe('open');
  expect(tradesOf(await stage.afterKill())).toEqual(['T2', 'T1']);
});

test('with no room left, the next try comes by itself', async () => {
  stage.store.trouble = { code: 'quota_full', detail: '' };
  commitTrade(session, 'T1');
  await stage.clock.pass(10_000);
  stage.store.trouble = null;
  await stage.clock.pass(15_000);
  expect([session.state.kind, session.progress.durable]).toEqual(['open', 1]);
});

test('where storage is refused the ledger works in memory and says so', async () => {
  const refused = await Stage.set();
  refused.store.trouble = { code: 'unavailable', detail: 'SecurityError' };
  const memory = await refused.open({ expect: 'new' });
  commitTrade(memory, 'T1');
  await refused.clock.pass(0);
  expect(memory.state).toEqual({ kind: 'storage_refused', detail: 'SecurityError' });
  expect([tradesOf(memory), mayOrder(memory.state), (await memory.flush()).ok]).toEqual([
    ['T1'],
    true,
    false,
  ]);
});

test('a ledger in memory is stored once storage answers and is empty', async () => {
  const refused = await Stage.set();
  refused.store.trouble = { code: 'unavailable', detail: '' };
  const memory = await refused.open({ expect: 'new' });
  commitTrade(memory, 'T1');
  refused.store.trouble = null;
  await memory.retry();
  expect(memory.state.kind).toBe('open');
  expect(tradesOf(await refused.afterKill())).toEqual(['T1']);
});

test('when the browser empties the store, the tab keeps the ledger and can store it anew', async () => {
  commitTrade(session, 'T1');
  await session.flush();
  for (const key of stage.store.keys) stage.store.tamper(key, null);
  commitTrade(session, 'T2');
  await stage.clock.pass(20);
  expect(session.state).toEqual({ kind: 'evicted', held: true });
  await session.saveAnew();
  expect(session.state.kind).toBe('open');
  const copy = await Stage.set(stage.store);
  expect(tradesOf(await copy.open())).toEqual(['T2', 'T1']);
});

test('a stored ledger that is gone at the start is told, and nothing is written in its place', async () => {
  const emptied = await Stage.set();
  const gone = await emptied.open({ expect: 'stored' });
  expect(gone.state).toEqual({ kind: 'evicted', held: false });
  expect([mayCommit(gone.state), emptied.store.keys]).toEqual([false, []]);
});

test('a clock set back halts orders until it is right again or accepted', async () => {
  commitTrade(session, 'T1');
  await session.close();
  stage.clock.time -= 3_600_000;
  const back = await stage.open();
  expect(back.state).toMatchObject({ kind: 'clock_back', now: stage.clock.time });
  expect([mayOrder(back.state), mayCommit(back.state)]).toEqual([false, true]);
  stage.clock.time += 3_600_000;
  expect(back.state.kind).toBe('open');
  stage.clock.time -= 3_600_000;
  back.acceptClock();
  expect(back.state.kind).toBe('open');
});

test('a ledger whose last changes do not fit opens read-only at its last whole state', async () => {
  for (const id of ['T1', 'T2', 'T3']) {
    commitTrade(session, id);
    await session.flush();
  }
  const lost = recordKey(3, 0);
  stage.store.tamper(lost, stage.store.value(lost).with(60, 1));
  stage.lock.holder = null;
  const stored = stage.store.keys;
  const broken = await stage.open();
  expect(broken.state).toMatchObject({ kind: 'corrupt', holds: 'last_whole', lostFlushes: 2 });
  expect(tradesOf(broken)).toEqual(['T1']);
  expect(() => commitTrade(broken, 'T4')).toThrow(/reading only/);
  await broken.close();
  expect(stage.store.keys).toEqual(stored);
});

test('the user can go on from the last whole state', async () => {
  for (const id of ['T1', 'T2', 'T3']) {
    commitTrade(session, id);
    await session.flush();
  }
  stage.store.tamper(recordKey(3, 0), null);
  stage.lock.holder = null;
  const on = await stage.open({ goOnFromHere: true });
  expect([on.state.kind, tradesOf(on)]).toEqual(['open', ['T1']]);
  commitTrade(on, 'T4');
  await on.close();
  expect(tradesOf(await stage.open())).toEqual(['T4', 'T1']);
});

test('damage in the base opens what can be gathered, read-only, and overwrites nothing', async () => {
  for (let n = 0; n < 300; n++) commitTrade(session, `T${n}`);
  await session.saveAnew();
  await session.close();
  stage.store.tamper(chunkKey(1), stage.store.value(chunkKey(1)).with(9, 255));
  const stored = stage.store.transactions.length;
  const broken = await stage.open();
  expect(broken.state).toMatchObject({ kind: 'corrupt', holds: 'partial' });
  expect([mayCommit(broken.state), stage.store.transactions.length]).toEqual([false, stored]);
});

test('damage that only a fold meets is told, and healed by storing anew', async () => {
  for (let n = 0; n < 300; n++) commitTrade(session, `T${n}`);
  await session.saveAnew();
  stage.store.tamper(chunkKey(0), stage.store.value(chunkKey(0)).with(9, 255));
  commitTrade(session, 'T-last');
  await stage.clock.pass(70_000);
  expect(session.state).toMatchObject({ kind: 'corrupt', holds: 'memory' });
  await session.saveAnew();
  expect(session.state.kind).toBe('open');
  await session.close();
  expect(tradesOf(await stage.open())).toHaveLength(99);
});
