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

test('one click goes live on Binance’s main pair, and trades are made on paper', async ({ desk, stand }) => {
  const { live, venues } = stand;
  await desk.open(switches(venues));
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
