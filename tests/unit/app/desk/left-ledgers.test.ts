import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Desk } from '../../../../src/app/desk/desk';
import type { JournalStore } from '../ledger/log/journal-store';
import { NOON } from '../../../support/desk';
import { DeskWorld, opens, type PickedMarket } from '../../../support/desk-ports';
import { settled } from '../../../support/fake-pace';
import { quotesFrom } from '../../../support/recorded-market';
import { SqliteStorage } from '../../../support/sqlite-storage';
import { loadSqlite } from '../../adapters/ledger/open';

const sqlite = await loadSqlite();
const MARKET = { quotes: quotesFrom(NOON, 200, 1_000) };

let storage: SqliteStorage;
let desk: Desk<PickedMarket>;
/** A desk that has played a market for which there was no room. */
beforeEach(async () => {
  storage = new SqliteStorage(sqlite);
  const world = new DeskWorld(NOON);
  world.storage = Promise.resolve(storage);
  desk = await world.desk();
  await open('friday');
  fill(true);
  await settled();
});
afterEach(() => storage.kill());

async function open(name: string): Promise<void> {
  await desk.openFiles([opens(MARKET, name)]);
}

/** The disk is full, or has room again. */
function fill(isFull: boolean): void {
  for (const store of storage.stores.values())
    store.trouble = isFull ? { code: 'quota_full', detail: 'full' } : null;
}

const firstStore = (): JournalStore | undefined => [...storage.stores.values()][0];

test('a ledger that is left with no room keeps trying, and is closed once it is stored', async () => {
  await open('saturday');
  expect((await desk.state()).ledger).toMatchObject({ name: 'saturday', left: ['friday'] });
  const before = firstStore()?.transactions.length ?? 0;
  fill(false);
  await storage.clock.pass(20_000);
  expect((await desk.state()).ledger?.left).toEqual([]);
  expect(firstStore()?.transactions.length).toBeGreaterThan(before);
});

test('a ledger that was left is opened again with what could not be stored', async () => {
  const { trades, account } = await desk.state();
  await open('saturday');
  await desk.ledgers.open('friday');
  const again = await desk.state();
  expect(again).toMatchObject({ trades, account: { balance: account.balance, equity: account.equity } });
  expect(again.ledger).toMatchObject({ name: 'friday', state: 'quota_full', left: [] });
});

test('trying again tries for the ledgers that were left, too', async () => {
  await open('saturday');
  fill(false);
  await desk.ledgers.remedy('retry');
  await settled();
  expect((await desk.state()).ledger?.left).toEqual([]);
});

test('a ledger for which there was room is not kept', async () => {
  fill(false);
  await open('saturday');
  expect((await desk.state()).ledger?.left).toEqual([]);
});
