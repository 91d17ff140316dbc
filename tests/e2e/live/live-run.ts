import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import type { SimulatedMarket } from '../../support/venues/market/simulated-market';
import type { VenueServer } from '../../support/venues/wire/venue-server';
import type { DeskPage } from '../pages/desk-page';
import type { RunResult } from '../pages/headless-replay';
import { tradesIn } from '../pages/ledger-trades';
import { LivePage } from '../pages/live-page';
import { RecordingsPage } from '../pages/recordings-page';

/** How long the page may take for what it was told last. */
const PATIENCE_MS = 30_000;

/** A live run's page: how it is reached, and how much it is given. */
export interface LiveOpening {
  readonly venues: VenueServer;
  /** Symbols of Binance, as one types them. */
  readonly symbols: readonly string[];
  /** When the market begins, and how fast it goes. */
  readonly start: number;
  readonly speed: number;
}

/** Opens the page on a market of Binance's that waits for it, and listens to the symbols. */
export async function goLive(desk: DeskPage, opening: LiveOpening): Promise<LivePage> {
  const { venues, symbols, start, speed } = opening;
  await desk.open(`replay=none&${venues.switches}&now=${new Date(start).toISOString()},${speed}`);
  const live = new LivePage(desk.page);
  await live.search.fill(symbols.join(', '));
  await live.connect.click();
  await expect(live.feeds).toHaveCount(symbols.length);
  return live;
}

/** What the page has come to, once it has dealt with the last update of every symbol of a market that has ended. */
export async function liveRun(desk: DeskPage, market: SimulatedMarket): Promise<RunResult> {
  const last = market.symbols.map(({ at }) => at);
  const reached = async () => (await desk.state()).symbols.map(({ time }) => time);
  await expect.poll(reached, { timeout: PATIENCE_MS }).toEqual(last);
  const { ticks, outcomes, account } = await desk.state();
  const file = await (await desk.exportedLedger()).path();
  return {
    ticks,
    outcomes: Object.fromEntries(outcomes.map(({ outcome, count }) => [outcome, count])),
    equity: account.equity,
    trades: await tradesIn(await readFile(file)),
  };
}

/** Ends the live run, and has its recording played again: it must come to the same result. */
export async function expectVerified(desk: DeskPage): Promise<void> {
  await new LivePage(desk.page).disconnect.click();
  const recordings = new RecordingsPage(desk.page);
  await recordings.open();
  await recordings.press('verify');
  await expect(recordings.verdict).toHaveAttribute('data-kind', 'pass', { timeout: PATIENCE_MS });
  await expect(recordings.verdict).toContainText('Proved: the same result');
}
