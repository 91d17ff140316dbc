import { expect, test as base } from '@playwright/test';
import type { Script } from '../../support/venues/faults/fault';
import { DrawnSource } from '../../support/venues/market/drawn-source';
import { SimulatedMarket } from '../../support/venues/market/simulated-market';
import { VenueServer } from '../../support/venues/wire/venue-server';
import { epochMs } from '../../../src/core/time';
import { DeskPage } from '../pages/desk-page';
import { LIVE_NOON, LivePage } from '../pages/live-page';

/** The desk, live on venues of this machine; that a socket fails is said by the browser and is no complaint here. */
interface LiveStand {
  readonly desk: DeskPage;
  readonly live: LivePage;
  /** Begins to play the venues, and opens the page on them. */
  readonly open: (script?: Script) => Promise<VenueServer>;
}

const test = base.extend<{ stand: LiveStand }>({
  stand: async ({ page }, use) => {
    const desk = new DeskPage(page);
    const started: VenueServer[] = [];
    await use({
      desk,
      live: new LivePage(page),
      open: async (script = {}) => {
        const venues = await VenueServer.start({ market: bitcoin(), speed: 1, waits: false, script });
        started.push(venues);
        await desk.open(`replay=none&${venues.switches}&now=${new Date(LIVE_NOON).toISOString()},1`);
        return venues;
      },
    });
    for (const venues of started) await venues.stop();
  },
});

/** Bitcoin in dollars and in USDT, ten updates a second each, which are two markets. */
function bitcoin(): SimulatedMarket {
  const pace = { start: epochMs(LIVE_NOON), everyMs: 100, updates: 6_000 };
  return new SimulatedMarket([
    DrawnSource.moody('BTC', 'USDT', pace, 7),
    DrawnSource.moody('BTC', 'USD', pace, 8),
  ]);
}

test('a venue that refuses every connection says so in words and offers the others', async ({ stand }) => {
  const { desk, live, open } = stand;
  await open({ sockets: [{ venue: 'binance', refuseHandshake: 451 }] });
  await live.connect.click();
  await expect(live.lost).toContainText('Binance', { timeout: 40_000 });
  await expect(live.lost).toContainText('cannot be reached');
  expect(await desk.trades()).toBe(0);
  await live.lost.getByRole('button', { name: 'Kraken', exact: true }).click();
  await live.waitForState('BTC/USD@kraken', 'live');
  await expect(live.lost).toHaveCount(0);
  await expect(desk.mode).toHaveText('LIVE');
});

for (const { venue, symbol, name } of [
  { venue: 'kraken', symbol: 'BTC/USD', name: 'BTC/USD@kraken' },
  { venue: 'bybit', symbol: 'BTCUSDT', name: 'BTCUSDT@bybit' },
  { venue: 'okx', symbol: 'BTC-USDT', name: 'BTC-USDT@okx' },
  { venue: 'coinbase', symbol: 'BTC-USD', name: 'BTC-USD@coinbase' },
  { venue: 'bitstamp', symbol: 'btcusd', name: 'btcusd@bitstamp' },
  { venue: 'binance-us', symbol: 'BTCUSDT', name: 'BTCUSDT@binance-us' },
]) {
  test(`${venue} is chosen and listened to`, async ({ stand }) => {
    const { desk, live, open } = stand;
    await open();
    await live.venue.selectOption(venue);
    await live.search.fill(symbol);
    await live.connect.click();
    await live.waitForState(name, 'live');
    await desk.waitForTicks(20);
    await expect(desk.mode).toHaveText('LIVE');
  });
}

test('two markets of two venues run side by side, and one that is lost does not stop the other', async ({
  stand,
}) => {
  const { live, open } = stand;
  const venues = await open();
  await live.connect.click();
  await live.waitForState('BTCUSDT', 'live');
  await live.venue.selectOption('kraken');
  await live.search.fill('BTC/USD');
  await live.connect.click();
  await live.waitForState('BTC/USD@kraken', 'live');
  for (const socket of venues.simulator.open('kraken')) socket.inject({ fault: 'silence' });
  await expect(live.feed('BTC/USD@kraken')).not.toHaveAttribute('data-state', 'live', { timeout: 20_000 });
  await expect(live.feed('BTCUSDT')).toHaveAttribute('data-state', 'live');
  await live.waitForState('BTC/USD@kraken', 'live');
});

test('a market is left for one of another venue', async ({ stand }) => {
  const { desk, live, open } = stand;
  await open();
  await live.connect.click();
  await live.waitForState('BTCUSDT', 'live');
  await live.disconnect.click();
  await expect(desk.mode).toHaveText('IDLE');
  await live.venue.selectOption('okx');
  await live.search.fill('BTC-USDT');
  await live.connect.click();
  await live.waitForState('BTC-USDT@okx', 'live');
  await expect(live.feeds).toHaveCount(1);
});
