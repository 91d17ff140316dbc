import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Desk } from '../../../../src/app/desk/desk';
import { NOON } from '../../../support/desk';
import { DeskWorld, opens, type PickedMarket } from '../../../support/desk-ports';
import { SqliteStorage } from '../../../support/sqlite-storage';
import { wavingQuotes } from '../../../support/waving-market';
import { memorySource } from '../recording/memory';
import { loadSqlite, openLedger } from '../../adapters/ledger/open';
import { run } from '../../adapters/ledger/samples';

const sqlite = await loadSqlite();
const MARKET = opens({ quotes: wavingQuotes(NOON, 200, 1_000) }, 'friday');
const ANY_FILE: PickedMarket = MARKET;

let storage: SqliteStorage;
let world: DeskWorld;
let desk: Desk<PickedMarket>;
beforeEach(async () => {
  storage = new SqliteStorage(sqlite);
  world = new DeskWorld(NOON);
  world.storage = Promise.resolve(storage);
  desk = await world.desk();
  await desk.openFiles([MARKET]);
  await world.pace.passAll();
  await desk.flush();
});
afterEach(() => storage.kill());

const names = async (): Promise<string[]> => (await desk.ledgers.list()).map(({ name }) => name);
const idOf = async (name: string): Promise<string> =>
  (await desk.ledgers.list()).find((entry) => entry.name === name)?.id ?? '';

/** Imports these bytes as a file of that name; the answer, and the shares of progress. */
async function imported(name: string, bytes: Uint8Array) {
  world.ledgerFile = () => ({ name, source: memorySource(bytes) });
  const shares: number[] = [];
  const answer = await desk.ledgers.importFile(ANY_FILE, (share) => shares.push(share));
  return { answer, shares };
}

test('any ledger is exported by its id, the open one as it stands', async () => {
  const { trades } = await desk.state();
  const open = openLedger(sqlite, await desk.ledgers.exportFile(await idOf('friday')));
  await desk.ledgers.create('other');
  await desk.ledgers.open('other');
  const closed = openLedger(sqlite, await desk.ledgers.exportFile(await idOf('friday')));
  expect([trades > 0, open.tradesInAll(), closed.tradesInAll()]).toEqual([true, trades, trades]);
});

test('an exported ledger is imported under its file’s name, with progress up to the whole', async () => {
  const { trades } = await desk.state();
  const file = await desk.exportLedger();
  const { answer, shares } = await imported('old desk.sqlite', file);
  expect([answer, await names()]).toEqual([null, ['friday', 'old desk']]);
  expect([shares.at(-1), [...shares].sort((a, b) => a - b)]).toEqual([1, shares]);
  await desk.ledgers.open('old desk');
  expect((await desk.state()).trades).toBe(trades);
});

test('a file that is no ledger is refused and leaves nothing behind', async () => {
  const { answer } = await imported('picture.png', new Uint8Array(5_000));
  expect([answer, await names()]).toEqual([{ code: 'not_sqlite', detail: '' }, ['friday']]);
});

test('a live account’s file becomes the live account, but not beside another one', async () => {
  const live = openLedger(sqlite);
  live.saveRun(run({ kind: 'live' }));
  for (const name of ['mine.db', 'other.db']) await imported(name, live.exportFile());
  const kinds = (await desk.ledgers.list()).map(({ name, kind }) => [name, kind]);
  expect(kinds.slice(1)).toEqual([
    ['mine', 'live'],
    ['other', 'replay'],
  ]);
  await desk.ledgers.beginLive();
  expect((await desk.state()).ledger?.name).toBe('mine');
});

test('the open ledger is emptied with its run ended, and stays open', async () => {
  expect(await desk.ledgers.reset(await idOf('friday'))).toBeNull();
  expect(await desk.state()).toMatchObject({
    mode: 'IDLE',
    trades: 0,
    ledger: { name: 'friday', state: 'open' },
  });
});

test('the open ledger is deleted with its run ended, and comes back whole', async () => {
  const { trades } = await desk.state();
  const id = await idOf('friday');
  expect(await desk.ledgers.delete(id)).toBeNull();
  expect([await desk.state(), await names()]).toMatchObject([{ mode: 'IDLE', trades: 0, ledger: null }, []]);
  expect(await desk.ledgers.undelete(id)).toBeNull();
  await desk.ledgers.open('friday');
  expect((await desk.state()).trades).toBe(trades);
});

test('a ledger that another tab works on is neither emptied nor taken over', async () => {
  const id = await idOf('friday');
  const other = new DeskWorld(NOON);
  other.storage = Promise.resolve(storage);
  const second = await other.desk();
  await second.ledgers.open('friday');
  expect(await second.ledgers.reset(id)).toEqual({ code: 'in_use', detail: '' });
  expect([(await second.state()).ledger?.state, (await desk.state()).ledger?.state]).toEqual([
    'second_tab',
    'open',
  ]);
});

test('a damaged ledger’s readable rows are saved into a new one', async () => {
  const { trades } = await desk.state();
  const id = await idOf('friday');
  const file = await desk.exportLedger();
  await imported('kept.sqlite', file);
  await desk.ledgers.open('kept');
  const [store] = [storage.stores.get(await idOf('kept'))];
  const chunk = store?.keys.find((key) => key >= 1024);
  if (!store || chunk === undefined) throw new Error('the ledger has no base');
  await desk.ledgers.open('friday');
  store.tamper(chunk, new Uint8Array(10));
  await desk.ledgers.open('kept');
  expect((await desk.state()).ledger?.state).toBe('corrupt');
  expect(await desk.ledgers.remedy('salvage')).toBeNull();
  expect((await desk.state()).ledger).toMatchObject({ name: 'kept (salvaged)', state: 'open' });
  expect(trades).toBeGreaterThan(0);
  expect(await desk.ledgers.exportFile(id)).toHaveLength(file.length);
});
