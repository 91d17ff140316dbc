import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Desk } from '../../../../src/app/desk/desk';
import { Decimal } from '../../../../src/core/money';
import { NOON } from '../../../support/desk';
import { DeskWorld, opens, type PickedMarket } from '../../../support/desk-ports';
import { settled } from '../../../support/fake-pace';
import { SqliteStorage } from '../../../support/sqlite-storage';
import { wavingQuotes } from '../../../support/waving-market';
import { loadSqlite, openLedger } from '../../adapters/ledger/open';

const sqlite = await loadSqlite();
const MARKET = opens({ quotes: wavingQuotes(NOON, 1_000, 1_000), blockQuotes: 150 }, 'friday');

let storage: SqliteStorage;
let world: DeskWorld;
let desk: Desk<PickedMarket>;
beforeEach(async () => {
  storage = new SqliteStorage(sqlite);
  await start();
});
afterEach(() => storage.kill());

/** A desk in a new tab; ten minutes of the market a second. */
async function start(): Promise<void> {
  world = new DeskWorld(NOON);
  world.storage = Promise.resolve(storage);
  desk = await world.desk(600);
}

/** Opens the market and plays it for so many milliseconds, all of it stored. */
async function play(ms: number): Promise<void> {
  await desk.openFiles([MARKET]);
  await world.pace.pass(ms);
  const paused = desk.pause();
  await world.pace.pass(50);
  await paused;
  await desk.flush();
}

/** The open ledger as a reader of its file sees it. */
async function stored() {
  return openLedger(sqlite, await desk.exportLedger());
}

/** Cash after all trades of a ledger, from the first balance. */
function recomputedBalance(ledger: Awaited<ReturnType<typeof stored>>): string {
  const cash = ledger.trades({ limit: 9_999 }).reduce((sum, { side, price, quantity, fee }) => {
    const paid = new Decimal(price).times(quantity).times(side === 'buy' ? -1 : 1);
    return sum.plus(paid).minus(fee);
  }, new Decimal(10_000));
  return cash.toFixed();
}

test('a replay that was killed goes on in its ledger when its market is opened again', async () => {
  await play(500);
  const before = (await stored()).trades({ limit: 9_999 }).map(({ id }) => id);
  const { time } = await desk.state();
  storage.kill();
  await start();
  expect(await desk.ledgers.open('friday')).toBe(true);
  await desk.openFiles([MARKET]);
  await settled();
  const resumed = await desk.state();
  expect([resumed.trades, resumed.recentTrades[0]?.id]).toEqual([before.length, before[0]]);
  await world.pace.passAll();
  const ledger = await stored();
  const after = ledger.trades({ limit: 9_999 });
  expect(before.length).toBeGreaterThan(2);
  expect(after.slice(-before.length).map(({ id }) => id)).toEqual(before);
  expect(after.length).toBeGreaterThan(before.length);
  expect(new Set(after.map(({ order_id }) => order_id)).size).toBe(after.length);
  expect(ledger.lastSnapshot()?.balance).toBe(recomputedBalance(ledger));
  expect(
    ledger.runs(9).map(({ end_reason, started_at }) => [end_reason, started_at > '2024-08-08T12:01']),
  ).toEqual([
    ['finished', true],
    ['interrupted', false],
  ]);
  expect(time).toBeGreaterThan(NOON);
});

test('no tick up to where the ledger ends is played again', async () => {
  await play(500);
  const { time } = await desk.state();
  await desk.ledgers.open('friday');
  await play(200);
  const after = await desk.state();
  expect(after.ticks).toBeGreaterThan(10);
  expect(after.time).toBe((time ?? 0) + after.ticks * 1_000);
});

test('the market is opened anew where its ledger was played to the end, or where another run plays', async () => {
  await play(0);
  await desk.openFiles([MARKET]);
  await world.pace.passAll();
  await desk.ledgers.open('friday 2');
  await desk.openFiles([MARKET]);
  expect((await desk.ledgers.list()).map(({ name }) => name)).toEqual(['friday', 'friday 2', 'friday 3']);
});

test('another market does not go on in this ledger', async () => {
  await play(500);
  await desk.ledgers.open('friday');
  const later = wavingQuotes(NOON + 1, 100, 1_000);
  await desk.openFiles([opens({ quotes: later }, 'friday')]);
  expect((await desk.ledgers.list()).map(({ name }) => name)).toEqual(['friday', 'friday 2']);
});
