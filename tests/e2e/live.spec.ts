import type { VenueServer } from '../support/venues/wire/venue-server';
import { expect, test as base } from './pages/desk-test';
import { LivePage, LIVE_NOON, startVenues } from './pages/live-page';

/** The page's live part, and every venue on this machine. */
interface LiveStand {
  readonly live: LivePage;
  readonly venues: VenueServer;
}

const test = base.extend<{ stand: LiveStand }>({
  stand: async ({ desk }, use) => {
    const venues = await startVenues();
    await use({ live: new LivePage(desk.page), venues });
    await venues.stop();
  },
});

/** The page with every venue on this machine and a clock that is far from every rest. */
function switches(venues: VenueServer, others = 'replay=none'): string {
  return `${others}&${venues.switches}&now=${new Date(LIVE_NOON).toISOString()},1`;
}

test('one click goes live on Binance’s main pair, and decides on what comes until it is disconnected', async ({
  desk,
  stand,
}) => {
  const { live, venues } = stand;
  const letGo = await desk.holdEngine();
  await desk.open(switches(venues));
  await expect(live.search, 'nothing comes between what is typed').toBeDisabled();
  await letGo();
  await expect(live.venue).toHaveValue('binance');
  await expect(live.search).toHaveValue('BTCUSDT');
  await live.connect.click();
  await live.waitForState('BTCUSDT', 'live');
  await expect(desk.mode).toHaveText('LIVE');
  await expect(desk.source).toHaveText('Binance BTCUSDT');
  await desk.waitForTicks(50);
  await expect(desk.symbol).toHaveValue('BTCUSDT');
  await live.disconnect.click();
  await expect(desk.mode).toHaveText('IDLE');
});

test('a connection that is cut is live again by itself, and the same symbol goes on', async ({
  desk,
  stand,
}) => {
  const { live, venues } = stand;
  await desk.open(switches(venues));
  await live.connect.click();
  await live.waitForState('BTCUSDT', 'live');
  await desk.waitForTicks(20);
  venues.simulator.cut('binance');
  await expect.poll(async () => (await desk.state()).live?.symbols[0]?.counts.offline).toBe(1);
  await live.waitForState('BTCUSDT', 'live');
  const before = await desk.ticks();
  await desk.waitForTicks(before + 20);
  expect((await desk.state()).live?.symbols[0]).toMatchObject({ name: 'BTCUSDT', resyncs: 1 });
  await live.details.click();
  await expect(live.stateCount('BTCUSDT', 'offline')).toHaveText(/^OFFLINE 1× 00:00:\d\d$/);
  await expect(live.stateCount('BTCUSDT', 'live')).toContainText('LIVE 2×');
  await expect(live.latency).toContainText('frame to decision: median');
});

test('a server that is not this machine’s is refused in words, and nothing is sent to it', async ({
  desk,
}) => {
  await desk.open('replay=none&ws=ws://example.com:8080');
  await expect(desk.error).toContainText('ws://example.com:8080');
  await expect(desk.error).toContainText('the exchanges themselves are used');
});
