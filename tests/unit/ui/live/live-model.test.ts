import { expect, test } from 'vitest';
import type { Instrument } from '../../../../src/app/live/venue-port';
import { modelsWith, settled } from '../models/set-up';
import { someView } from '../some-view';
import { someFeed, someLive } from './some-live';

const NOWHERE = { ws: null, rest: null };
const ETH: Instrument = {
  symbol: 'ETHUSDT',
  base: 'ETH',
  quote: 'USDT',
  steps: null,
};

/** A page that knows two venues. */
async function page(view = someView()) {
  const { desk, models } = await modelsWith(view);
  desk.venues = [
    { id: 'binance', name: 'Binance', defaultSymbol: 'BTCUSDT' },
    { id: 'kraken', name: 'Kraken', defaultSymbol: 'BTC/USD' },
  ];
  desk.markets = { instruments: [ETH], trouble: null };
  await models.live.start(NOWHERE);
  desk.calls.length = 0;
  return { desk, live: models.live, trouble: models.trouble };
}

test('the first venue and its main pair are chosen already: one click goes live', async () => {
  const { desk, live } = await page();
  expect([live.venue.value?.name, live.symbol.value]).toEqual(['Binance', 'BTCUSDT']);
  live.connect();
  expect(live.isConnecting.value).toBe(true);
  await settled();
  expect([desk.calls, live.isConnecting.value]).toEqual([['live.connect binance BTCUSDT'], false]);
});

test('another venue brings its own main pair, whatever was typed before', async () => {
  const { live } = await page();
  live.typeSymbol('ETHUSDT');
  live.chooseVenue('kraken');
  expect(live.symbol.value).toBe('BTC/USD');
  live.chooseVenue('nowhere');
  expect(live.venue.value?.id).toBe('kraken');
});

test('a venue is asked for its markets when somebody looks for one, once', async () => {
  const { desk, live } = await page();
  live.look();
  await settled();
  live.look();
  expect(desk.calls).toEqual(['live.markets binance']);
  expect(live.suggestions.value).toEqual([ETH]);
});

test('markets of a venue that is no longer chosen are not offered', async () => {
  const { live } = await page();
  live.look();
  live.chooseVenue('kraken');
  await settled();
  expect(live.suggestions.value).toEqual([]);
});

test('what was typed is taken by the venue’s own name', async () => {
  const { desk, live } = await page();
  live.look();
  await settled();
  live.typeSymbol('eth-usdt');
  live.connect();
  expect(desk.calls.at(-1)).toBe('live.connect binance ETHUSDT');
});

test('a symbol that the venue does not list is said to be none, until something else is typed', async () => {
  const { desk, live } = await page();
  live.look();
  await settled();
  live.typeSymbol('NONSENSE');
  live.connect();
  expect([desk.calls, live.mistake.value]).toEqual([['live.markets binance'], 'Binance lists no NONSENSE.']);
  live.typeSymbol('ETH');
  expect(live.mistake.value).toBeNull();
});

test('where the venue’s markets are not known, what was typed is asked for as it is', async () => {
  const { desk, live } = await page();
  live.typeSymbol(' DOGEUSDT ');
  live.connect();
  expect(desk.calls).toEqual(['live.connect binance DOGEUSDT']);
});

test('nothing typed is nothing to connect to', async () => {
  const { desk, live } = await page();
  live.typeSymbol('  ');
  live.connect();
  expect([desk.calls, live.mistake.value]).toEqual([[], 'Binance lists no .']);
});

test('servers that are refused are said to be, with what to do', async () => {
  const { desk, models } = await modelsWith(someView());
  desk.refusedServer = 'ws://example.com';
  await models.live.start({ ws: 'ws://example.com', rest: null });
  expect(desk.calls).toEqual(['live.useServers ws://example.com null', 'live.venues']);
  expect(models.trouble.trouble.value?.what).toContain('ws://example.com');
});

test('another venue takes the place of one that is lost', async () => {
  const lost = [someFeed({ state: 'offline' }), someFeed({ name: 'ETHUSDT', state: 'offline' })];
  const { desk, live } = await page(someView({ live: someLive(lost) }));
  const [, kraken] = live.venues.value;
  if (kraken) live.goTo(kraken, 'binance');
  await settled();
  expect(desk.calls).toEqual(['live.connect kraken BTC/USD', 'live.remove BTCUSDT', 'live.remove ETHUSDT']);
});

test('a lost venue can be left', async () => {
  const symbols = [someFeed(), someFeed({ name: 'BTC/USD@kraken', venue: 'kraken' })];
  const { desk, live } = await page(someView({ live: someLive(symbols) }));
  live.leave('kraken');
  await settled();
  expect(desk.calls).toEqual(['live.remove BTC/USD@kraken']);
});

test('disconnecting, removing and resynchronising reach the desk', async () => {
  const { desk, live } = await page();
  live.disconnect();
  live.remove('BTCUSDT');
  live.resync('ETHUSDT');
  expect(desk.calls).toEqual(['live.disconnect', 'live.remove BTCUSDT', 'live.resync ETHUSDT']);
});

test('a venue that is not offered is called by its id', async () => {
  const { live } = await page();
  expect([live.nameOf('kraken'), live.nameOf('okx')]).toEqual(['Kraken', 'okx']);
});
