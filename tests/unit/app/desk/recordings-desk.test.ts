import { expect, test } from 'vitest';
import type { Desk } from '../../../../src/app/desk/desk';
import type { VerifyReport } from '../../../../src/app/recordings-api';
import { NOON } from '../../../support/desk';
import { DeskWorld, opens, type PickedMarket } from '../../../support/desk-ports';
import { settled } from '../../../support/fake-pace';
import type { FakeFeed } from '../../../support/fake-venue';
import { quotesFrom } from '../../../support/recorded-market';
import { settingsWith } from '../../../support/shabbat';

const BTC = { venue: 'binance', symbol: 'BTCUSDT' } as const;
const EAGER_MARKET = 200;

/** Prices that climb a tick a second, so that the momentum confirms and the desk trades. */
function climb(feed: FakeFeed, from: number, count = EAGER_MARKET): void {
  for (let i = from; i < from + count; i++)
    feed.quote({ time: NOON + i * 1_000, bid: 9_990 + i * 2, ask: 9_992 + i * 2 });
}

/** A desk that listens to a market whose book is whole. */
async function liveDesk(world = new DeskWorld(NOON)) {
  const desk = await world.desk();
  const [binance] = world.exchanges;
  if (binance === undefined) throw new Error('the world has a venue');
  const connect = async (): Promise<FakeFeed> => {
    expect(await desk.live.connect([BTC])).toBe(true);
    binance.feed.whole({ time: NOON });
    return binance.feed;
  };
  return { world, desk, connect, feed: await connect() };
}

/** What a check came to; fails where it came to none. */
async function verdictOf(desk: Desk<PickedMarket>, id: string) {
  const report: VerifyReport = await desk.recordings.verify(id);
  if (report.kind !== 'checked') throw new Error(`nothing was checked: ${JSON.stringify(report)}`);
  return report;
}

async function onlyOf(desk: Desk<PickedMarket>) {
  const { entries } = await desk.recordings.list();
  const [entry] = entries;
  if (entry === undefined || entries.length > 1) throw new Error(`${entries.length} recordings`);
  return entry;
}

test('a live session is recorded, and its recording comes to what the session came to', async () => {
  const { desk, feed } = await liveDesk();
  climb(feed, 0);
  const sha256 = await desk.sha256();
  const { trades } = await desk.state();
  await desk.live.disconnect();
  const entry = await onlyOf(desk);
  expect(entry).toMatchObject({ name: 'Binance BTCUSDT', status: 'ready', isSession: true, complete: true });
  expect(entry).toMatchObject({ symbols: ['BTCUSDT'], updates: EAGER_MARKET + 1, sha256 });
  const report = await verdictOf(desk, entry.id);
  expect(report).toMatchObject({ against: 'recorded_session', trades, verdict: { kind: 'same', sha256 } });
  expect(trades).toBeGreaterThan(0);
});

test('the running session is checked up to now, and goes on', async () => {
  const { world, desk, feed } = await liveDesk();
  climb(feed, 0);
  world.clock.tick();
  climb(feed, EAGER_MARKET, 50);
  const { id, status } = await onlyOf(desk);
  expect([status, (await desk.recordings.list()).current]).toEqual(['recording', id]);
  const now = await desk.sha256();
  expect((await verdictOf(desk, id)).verdict).toEqual({ kind: 'same', sha256: now, compared: 2 });
  climb(feed, EAGER_MARKET + 50, 50);
  expect((await desk.state()).ticks).toBe(EAGER_MARKET + 100);
  expect((await verdictOf(desk, id)).verdict).toMatchObject({ kind: 'same', sha256: await desk.sha256() });
});

test('what was done at the desk is in the recording, and so is the account that it went on from', async () => {
  const { desk, feed, connect } = await liveDesk();
  climb(feed, 0);
  await desk.live.disconnect();
  const again = await connect();
  climb(again, 300, 80);
  await desk.command('pause');
  climb(again, 380, 20);
  await desk.command('resume');
  await desk.setShabbat(settingsWith({ resume: 'by_hand' }));
  again.trouble('gap');
  again.whole({ time: NOON + 401_000 });
  climb(again, 402, 60);
  await desk.command('kill');
  climb(again, 470, 10);
  await desk.live.disconnect();
  const { entries } = await desk.recordings.list();
  expect(entries.map(({ name }) => name)).toEqual(['Binance BTCUSDT 2', 'Binance BTCUSDT']);
  for (const { id, sha256 } of entries)
    expect((await verdictOf(desk, id)).verdict).toMatchObject({ kind: 'same', sha256 });
});

test('a recorded session is played as it was, or as a market under the desk’s own settings', async () => {
  const { desk, feed } = await liveDesk();
  climb(feed, 0, 100);
  await desk.command('kill');
  climb(feed, 100, 100);
  await desk.live.disconnect();
  const { id, sha256 } = await onlyOf(desk);
  expect(await desk.recordings.open(id, 'session')).toBeNull();
  await settled();
  expect([(await desk.state()).mode, await desk.sha256()]).toEqual(['HALTED', sha256]);
  await desk.recordings.open(id, 'market');
  await settled();
  const { mode, outcomes } = await desk.state();
  expect([mode, outcomes.some(({ outcome }) => outcome === 'halted')]).toEqual(['REPLAY', false]);
});

test('a recording that is played cannot be deleted until something else is', async () => {
  const { desk, feed } = await liveDesk();
  climb(feed, 0, 20);
  await desk.live.disconnect();
  const { id } = await onlyOf(desk);
  await desk.recordings.open(id, 'session');
  expect(await desk.recordings.delete(id)).toMatchObject({ code: 'in_use' });
  await desk.openFiles([opens({ quotes: quotesFrom(NOON, 5, 1_000) })]);
  expect(await desk.recordings.delete(id)).toBeNull();
  expect((await desk.recordings.list()).entries).toEqual([]);
  expect(await desk.recordings.undelete(id)).toBeNull();
  expect((await verdictOf(desk, id)).verdict.kind).toBe('same');
});

test('where sessions are not to be recorded, none is', async () => {
  const world = new DeskWorld(NOON);
  await (await world.desk()).recordings.configure({ isOn: false, quotaBytes: 50_000_000 });
  const { desk } = await liveDesk(world);
  expect((await desk.state()).recordings.recorder).toEqual({ state: 'off' });
  await desk.live.disconnect();
  expect(await desk.recordings.list()).toMatchObject({ entries: [], isOn: false, quotaBytes: 50_000_000 });
});

test('a recorder that fails says so, and the desk trades on', async () => {
  const { world, desk, feed } = await liveDesk();
  expect((await desk.state()).recordings.recorder).toMatchObject({ state: 'on' });
  for (const store of world.recorded.opened.values())
    store.trouble = { code: 'quota_full', detail: 'no room' };
  climb(feed, 0);
  world.clock.tick();
  await settled();
  const { recordings, ticks, trades } = await desk.state();
  expect(recordings.recorder).toMatchObject({ state: 'failed', code: 'no_room' });
  expect(ticks).toBe(EAGER_MARKET);
  expect(trades).toBeGreaterThan(0);
});

test('sessions beyond the quota push out the oldest, and never the one that is being written', async () => {
  const world = new DeskWorld(NOON);
  world.recorded.roomBytes = 40_000;
  const { desk, feed, connect } = await liveDesk(world);
  let from = feed;
  const ids: string[] = [];
  for (let i = 0; i < 6; i++) {
    climb(from, i * 300, 250);
    ids.push((await desk.recordings.list()).current ?? '');
    await desk.live.disconnect();
    from = await connect();
  }
  climb(from, 2_000, 20);
  const { entries, usedBytes, quotaBytes, current } = await desk.recordings.list();
  expect(quotaBytes).toBe(20_000);
  expect(usedBytes).toBeLessThanOrEqual(quotaBytes);
  const kept = entries.map(({ id }) => id);
  expect(kept[0]).toBe(current);
  expect(kept.slice(1)).toEqual(ids.slice(1 - kept.length).toReversed());
  expect(kept.length).toBeLessThan(7);
});

test('the oldest recordings go when there is less room than they take, pinned ones stay', async () => {
  const { desk, feed, connect } = await liveDesk();
  let from = feed;
  for (let i = 0; i < 3; i++) {
    climb(from, i * 100, 60);
    await desk.live.disconnect();
    if (i < 2) from = await connect();
  }
  const { entries, usedBytes } = await desk.recordings.list();
  const oldest = entries.at(-1);
  await desk.recordings.pin(oldest?.id ?? '', true);
  expect(usedBytes).toBe(entries.reduce((sum, { bytes }) => sum + bytes, 0));
  expect(await desk.recordings.list()).toMatchObject({ entries: [{}, {}, { pinned: true }] });
  await desk.ledgers.remedy('clean_up_recordings');
  expect((await desk.recordings.list()).entries.map(({ id }) => id)).toEqual([oldest?.id]);
});
