import { execFileSync } from 'node:child_process';
import type { VenueServer } from '../support/venues/wire/venue-server';
import { DeskPage } from './pages/desk-page';
import { expect, test as base } from './pages/desk-test';
import { LIVE_NOON, LivePage, startVenues } from './pages/live-page';
import { RecordingsPage } from './pages/recordings-page';

/** The sheet of recordings, and every venue on this machine. */
interface RecordingStand {
  readonly recordings: RecordingsPage;
  readonly venues: VenueServer;
}

const test = base.extend<{ stand: RecordingStand }>({
  stand: async ({ page }, use) => {
    const venues = await startVenues();
    await use({ recordings: new RecordingsPage(page), venues });
    await venues.stop();
  },
});

/** The page with every venue on this machine and a clock that is far from every rest. */
function switches(venues: VenueServer): string {
  return `replay=none&${venues.switches}&now=${new Date(LIVE_NOON).toISOString()},1`;
}

async function goLive(desk: DeskPage, venues: VenueServer, ticks: number): Promise<LivePage> {
  const live = new LivePage(desk.page);
  await desk.open(switches(venues));
  await live.connect.click();
  await live.waitForState('BTCUSDT', 'live');
  await desk.waitForTicks(ticks);
  return live;
}

test('a live session is recorded, proved while it runs and after, and once more without a browser', async ({
  desk,
  page,
  stand: { recordings, venues },
}, info) => {
  const live = await goLive(desk, venues, 60);
  await expect(page.getByTestId('recorder')).toHaveAttribute('data-state', 'on');
  await recordings.open();
  await recordings.press('verify');
  await expect(recordings.verdict).toHaveAttribute('data-kind', 'pass');
  await page.getByTestId('sheet-close').click();
  await page.getByTestId('pause-trading').click();
  await live.disconnect.click();
  await expect(desk.mode).toHaveText('IDLE');

  await recordings.open();
  await expect(recordings.names).toHaveText(['Binance BTCUSDT']);
  await recordings.press('verify');
  await expect(recordings.verdict).toContainText('Proved: the same result');
  const file = info.outputPath('session.rec.gz');
  await (await recordings.saved('recording-export')).saveAs(file);
  const said = execFileSync(process.execPath, ['scripts/run.mjs', 'replay', file, '--verify'], {
    encoding: 'utf8',
  });
  expect(JSON.parse(said)).toMatchObject({ verify: { equal: true, against: 'recorded_session' } });
});

test('a crash of the page loses at most the last flush of the recording', async ({
  desk,
  context,
  stand: { venues },
}) => {
  await goLive(desk, venues, 60);
  await expect(desk.page.getByTestId('recorder')).toContainText('kB', { timeout: 15_000 });
  await desk.page.close({ runBeforeUnload: false });
  const after = new DeskPage(await context.newPage());
  await after.open('replay=none');
  const recordings = new RecordingsPage(after.page);
  await recordings.open();
  await expect(recordings.rows).toContainText('Ends early');
  await recordings.press('verify');
  await expect(recordings.verdict).toHaveAttribute('data-kind', 'pass');
});
