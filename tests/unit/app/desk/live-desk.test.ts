import { expect, test } from 'vitest';
import { NOON } from '../../../support/desk';
import { DeskWorld, opens } from '../../../support/desk-ports';
import { settled } from '../../../support/fake-pace';
import { quotesFrom } from '../../../support/recorded-market';
import { BTC, climb, connectedTo, ETH, KRAKEN_BTC } from './live-world';

test('before a book is whole the desk is stale, then live', async () => {
  const { desk, binance } = await connectedTo(BTC);
  expect(await desk.state()).toMatchObject({
    mode: 'STALE',
    source: { name: 'Binance BTCUSDT', synthetic: false },
    playback: null,
    live: { symbols: [{ name: 'BTCUSDT', state: 'syncing' }] },
  });
  binance.feed.whole({ time: NOON });
  expect(await desk.state()).toMatchObject({ mode: 'LIVE', live: { symbols: [{ state: 'live' }] } });
});

test('live ticks are traded, and the trades are in the live account', async () => {
  const { world, desk, binance } = await connectedTo(BTC);
  binance.feed.whole({ time: NOON });
  climb(binance.feed, 0, 200);
  const { ticks, trades, ledger } = await desk.state();
  expect(ticks).toBe(200);
  expect(trades).toBeGreaterThan(0);
  expect(ledger).toMatchObject({ name: 'Live account', kind: 'live' });
  expect(world.ledger.commits.flat().filter(({ table }) => table === 'trades')).toHaveLength(trades);
});

test('a live run makes the same trades as a replay of the same market', async () => {
  const quotes = quotesFrom(NOON, 200, 1_000).map((quote, i) => ({
    ...quote,
    bid: 9_990 + i * 2,
    ask: 9_992 + i * 2,
  }));
  const replayed = new DeskWorld(NOON);
  await (await replayed.desk()).openFiles([opens({ quotes })]);
  await settled();
  const { world, binance } = await connectedTo(BTC);
  binance.feed.whole({ time: NOON });
  for (const quote of quotes) binance.feed.quote(quote);
  expect(tradesOf(world)).toEqual(tradesOf(replayed));
});

test('a symbol whose feed has lost a change is halted until its book is whole again; the others trade on', async () => {
  const { desk, binance } = await connectedTo(BTC, ETH);
  binance.feed.whole({ time: NOON });
  binance.feed.whole({ time: NOON, symbol: 1 });
  binance.feed.trouble('gap');
  binance.feed.quote({ time: NOON + 1_000 });
  binance.feed.quote({ time: NOON + 1_000, symbol: 1 });
  const stale = await desk.state();
  expect(stale.mode).toBe('STALE');
  expect(stale.symbols.map(({ outcome }) => outcome)).toEqual(['halted', 'not_persistent']);
  binance.feed.whole({ time: NOON + 2_000 });
  binance.feed.quote({ time: NOON + 3_000 });
  expect(await desk.state()).toMatchObject({
    mode: 'LIVE',
    live: { symbols: [{ counts: { gap: 1 }, resyncs: 1 }, { counts: { gap: 0 } }] },
  });
});

test('symbols of several venues are named apart and marked apart', async () => {
  const { desk, binance, kraken } = await connectedTo(BTC, KRAKEN_BTC);
  kraken.feed.whole({ time: NOON });
  kraken.feed.quote({ time: NOON, bid: 20_000, ask: 20_002 });
  binance.feed.whole({ time: NOON });
  binance.feed.quote({ time: NOON });
  const { symbols } = await desk.state();
  expect(symbols.map(({ name, tick }) => [name, tick?.doubleMid])).toEqual([
    ['BTC/USD@kraken', 40_002],
    ['BTCUSDT', 20_000],
  ]);
});

test('a symbol that is asked for later joins the run; one that is there already is not opened twice', async () => {
  const { desk, binance } = await connectedTo(BTC);
  binance.feed.whole({ time: NOON });
  await desk.live.connect([BTC, ETH]);
  expect(binance.feeds.map(({ symbols }) => symbols)).toEqual([['BTCUSDT'], ['ETHUSDT']]);
  binance.feed.whole({ time: NOON });
  expect(await desk.state()).toMatchObject({ mode: 'LIVE', symbols: [{}, { name: 'ETHUSDT' }] });
});

test('a symbol that is removed is told no more, and the run ends with the last one', async () => {
  const { desk, binance } = await connectedTo(BTC, ETH);
  binance.feed.whole({ time: NOON });
  binance.feed.whole({ time: NOON, symbol: 1 });
  await desk.live.remove('BTCUSDT');
  binance.feed.quote({ time: NOON + 1_000 });
  expect(await desk.state()).toMatchObject({
    mode: 'LIVE',
    ticks: 0,
    live: { symbols: [{ name: 'ETHUSDT' }] },
  });
  expect(binance.feed.isClosed).toBe(false);
  await desk.live.remove('ETHUSDT');
  expect([binance.feed.isClosed, (await desk.state()).mode]).toEqual([true, 'IDLE']);
});

test('disconnecting ends the feeds and the run; its account is looked at, and the next run goes on with it', async () => {
  const { world, desk, binance } = await connectedTo(BTC);
  binance.feed.whole({ time: NOON });
  await desk.live.disconnect();
  expect(binance.feed.isClosed).toBe(true);
  expect(await desk.state()).toMatchObject({ mode: 'IDLE', live: null, ledger: { name: 'Live account' } });
  await desk.live.connect([BTC]);
  expect([world.ledgers.length, (await desk.state()).mode]).toEqual([1, 'STALE']);
});

test('a replay takes the place of a live run, and a live run that of a replay', async () => {
  const { desk, binance } = await connectedTo(BTC);
  await desk.openFiles([opens({ quotes: quotesFrom(NOON, 5, 1_000) })]);
  expect([binance.feed.isClosed, (await desk.state()).mode]).toEqual([true, 'REPLAY']);
  await desk.live.connect([BTC]);
  expect((await desk.state()).mode).toBe('STALE');
});

test('the user’s commands hold in a live run', async () => {
  const { desk, binance } = await connectedTo(BTC);
  binance.feed.whole({ time: NOON });
  await desk.command('pause');
  expect((await desk.state()).mode).toBe('PAUSED');
  binance.feed.quote({ time: NOON });
  await desk.command('resume');
  await desk.command('kill');
  binance.feed.quote({ time: NOON + 1 });
  expect(await desk.state()).toMatchObject({
    mode: 'HALTED',
    outcomes: [
      { outcome: 'paused_by_user', count: 1 },
      { outcome: 'halted', count: 1 },
    ],
  });
});

test('an open position is marked old while its symbol’s book is not to be trusted', async () => {
  const { desk, binance } = await connectedTo(BTC);
  binance.feed.whole({ time: NOON });
  climb(binance.feed, 0, 200);
  const stale = async (): Promise<boolean[]> => (await desk.state()).positions.map((row) => row.stale);
  expect(await stale()).toEqual([false]);
  binance.feed.trouble('offline');
  expect(await stale()).toEqual([true]);
});

test('a view of live feeds is sent ten times a second at most, however much comes', async () => {
  const { world, desk, binance } = await connectedTo(BTC);
  const versions: number[] = [];
  await desk.watch(({ version }) => {
    versions.push(version);
    void desk.frame();
  });
  await settled();
  const before = versions.length;
  for (let i = 0; i < 100; i++) {
    binance.feed.heartbeat();
    await world.pace.pass(10);
    binance.feed.notice('connected');
  }
  expect(versions.length - before).toBeLessThanOrEqual(11);
});

test('how the feeds stand is in the view: frames, ages, offsets, latency and notes', async () => {
  const { world, desk, binance } = await connectedTo(BTC);
  binance.feed.notice('connected', 'wss://here');
  binance.feed.whole({ time: NOON });
  binance.feed.quote({ time: NOON, received: NOON + 40 });
  world.clock.pass(700);
  expect((await desk.state()).live).toMatchObject({
    symbols: [
      {
        name: 'BTCUSDT',
        venue: 'binance',
        venueName: 'Binance',
        state: 'live',
        ageMs: 700,
        framesPerSecond: 2,
        clockOffsetMs: 40,
        resyncs: 0,
      },
    ],
    latency: { decisions: 1 },
    notes: [{ code: 'connected', detail: 'wss://here', at: NOON }],
  });
});

test('the feeds look at once when the page comes back, and not by themselves', async () => {
  const { world, desk, binance } = await connectedTo(BTC);
  world.clock.tick();
  expect(binance.feed.looks).toBe(0);
  await desk.lookAtClock();
  expect(binance.feed.looks).toBe(1);
});

test('a ledger that keeps nothing ends the live run', async () => {
  const { world, desk, binance } = await connectedTo(BTC);
  world.stored.sessions.at(-1)?.become({ kind: 'fenced', unstored: 0 });
  await settled();
  expect([binance.feed.isClosed, (await desk.state()).mode]).toEqual([true, 'IDLE']);
});

test('nothing is listened to for an account that another tab writes', async () => {
  const { world, desk } = await connectedTo(BTC);
  await desk.live.disconnect();
  world.stored.sessions.at(-1)?.become({ kind: 'second_tab' });
  expect(await desk.live.connect([BTC])).toBe(false);
  expect(world.exchanges[0]?.feeds).toHaveLength(1);
});

test('an unknown venue, or no market at all, is nothing to connect to', async () => {
  const desk = await new DeskWorld(NOON).desk();
  expect([
    await desk.live.connect([{ venue: 'okx', symbol: 'BTC-USDT' }]),
    await desk.live.connect([]),
  ]).toEqual([false, false]);
});

test('the venues are offered with what is listened to by default', async () => {
  const desk = await new DeskWorld(NOON).desk();
  expect(await desk.live.venues()).toEqual([
    { id: 'binance', name: 'Binance', defaultSymbol: 'BTCUSDT' },
    { id: 'kraken', name: 'Kraken', defaultSymbol: 'BTC/USD' },
  ]);
});

test('the markets of a venue that does not answer are none, with the reason', async () => {
  const world = new DeskWorld(NOON);
  const [binance] = world.exchanges;
  if (binance) binance.answer = { ok: false, error: { code: 'offline', detail: 'no network' } };
  const desk = await world.desk();
  expect(await desk.live.markets('binance')).toEqual({
    instruments: [],
    trouble: { code: 'offline', detail: 'no network' },
  });
  expect(await desk.live.markets('kraken')).toEqual({ instruments: [], trouble: null });
});

test.each([
  [{ ws: 'ws://example.com:1', rest: null }, 'ws://example.com:1'],
  [{ ws: 'ws://localhost:1', rest: 'https://localhost:2' }, 'https://localhost:2'],
])('servers that are not this machine’s are refused: %j', async (bases, refused) => {
  const world = new DeskWorld(NOON);
  const desk = await world.desk();
  expect([await desk.live.useServers(bases), world.bases]).toEqual([refused, { ws: null, rest: null }]);
});

test('servers of this machine stand in for every venue', async () => {
  const world = new DeskWorld(NOON);
  const bases = { ws: 'ws://localhost:8080', rest: 'http://127.0.0.1:8081' };
  expect([await (await world.desk()).live.useServers(bases), world.bases]).toEqual([null, bases]);
});

/** What was traded, but for the ids, which are a run's own. */
function tradesOf(world: DeskWorld): object[] {
  return world.ledger.commits
    .flat()
    .flatMap((write) => (write.table === 'trades' ? [{ ...write.row, id: '', order_id: '' }] : []));
}
