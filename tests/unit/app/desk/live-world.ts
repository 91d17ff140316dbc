import { expect } from 'vitest';
import type { MarketChoice } from '../../../../src/app/live-api';
import { NOON } from '../../../support/desk';
import { DeskWorld } from '../../../support/desk-ports';
import type { FakeFeed } from '../../../support/fake-venue';

export const BTC: MarketChoice = { venue: 'binance', symbol: 'BTCUSDT' };
export const ETH: MarketChoice = { venue: 'binance', symbol: 'ETHUSDT' };
export const KRAKEN_BTC: MarketChoice = { venue: 'kraken', symbol: 'BTC/USD' };

/** Prices that climb a tick a second, so that the momentum confirms and the desk trades. */
export function climb(feed: FakeFeed, from: number, count: number): void {
  for (let i = from; i < from + count; i++)
    feed.quote({ time: NOON + i * 1_000, bid: 9_990 + i * 2, ask: 9_992 + i * 2 });
}

/** A desk that listens to markets, and the feed that was opened last. */
export async function connectedTo(...markets: readonly MarketChoice[]) {
  const world = new DeskWorld(NOON);
  const desk = await world.desk();
  expect(await desk.live.connect(markets)).toBe(true);
  const [binance, kraken] = world.exchanges;
  if (binance === undefined || kraken === undefined) throw new Error('the world has two venues');
  return { world, desk, binance, kraken };
}
