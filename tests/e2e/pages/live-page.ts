import { expect, type Locator, type Page } from '@playwright/test';
import { epochMs } from '../../../src/core/time';
import { DrawnSource } from '../../support/venues/market/drawn-source';
import { SimulatedMarket } from '../../support/venues/market/simulated-market';
import { VenueServer } from '../../support/venues/wire/venue-server';

/** A Thursday noon: far from every rest. */
export const LIVE_NOON = Date.UTC(2024, 7, 8, 12);

/** Every venue, played by a server of this machine: a market of BTC and ETH, ten updates a second for ten minutes. */
export function startVenues(): Promise<VenueServer> {
  const pace = { start: epochMs(LIVE_NOON), everyMs: 100, updates: 6_000 };
  const market = new SimulatedMarket([
    DrawnSource.moody('BTC', 'USDT', pace, 7),
    DrawnSource.moody('ETH', 'USDT', pace, 8),
  ]);
  return VenueServer.start({ market, speed: 1, waits: false });
}

/** The page's live part as a person sees it. */
export class LivePage {
  readonly venue: Locator;
  readonly search: Locator;
  readonly connect: Locator;
  readonly disconnect: Locator;
  readonly feeds: Locator;
  readonly lost: Locator;
  readonly mistake: Locator;
  readonly health: Locator;
  /** Opens and closes all that is known of the feeds. */
  readonly details: Locator;
  readonly latency: Locator;

  constructor(page: Page) {
    this.venue = page.getByTestId('venue');
    this.search = page.getByTestId('live-symbol');
    this.connect = page.getByTestId('connect');
    this.disconnect = page.getByTestId('disconnect');
    this.feeds = page.getByTestId('feed');
    this.lost = page.getByTestId('venue-lost');
    this.mistake = page.getByTestId('live-mistake');
    this.health = page.getByTestId('feed-health');
    this.details = page.getByTestId('live-details');
    this.latency = page.getByTestId('latency');
  }

  /** The chip of a symbol, by its name in the run. */
  feed(name: string): Locator {
    return this.feeds.and(this.feeds.page().locator(`[data-symbol="${name}"]`));
  }

  /** How often a symbol was in a state, and for how long, among the details. */
  stateCount(name: string, state: string): Locator {
    const row = this.details.page().getByTestId('feed-row').filter({ hasText: name });
    return row.locator(`[data-state="${state}"]`);
  }

  async waitForState(name: string, state: string): Promise<void> {
    await expect(this.feed(name)).toHaveAttribute('data-state', state, { timeout: 40_000 });
  }
}
