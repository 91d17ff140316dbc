import type { LiveSymbolView, LiveView } from '../../../../src/app/view/live-view';
import { epochMs } from '../../../../src/core/time';

/** A symbol of Binance whose book is whole, but for what a test says. */
export function someFeed(change: Partial<LiveSymbolView> = {}): LiveSymbolView {
  return {
    name: 'BTCUSDT',
    venue: 'binance',
    venueName: 'Binance',
    symbol: 'BTCUSDT',
    state: 'live',
    since: epochMs(0),
    reason: '',
    ageMs: 100,
    framesPerSecond: 10,
    counts: { syncing: 1, live: 1, stale: 0, gap: 0, crossed: 0, checksum: 0, offline: 0 },
    times: { syncing: 400, live: 90_000, stale: 0, gap: 0, crossed: 0, checksum: 0, offline: 0 },
    resyncs: 0,
    clockOffsetMs: 20,
    ...change,
  };
}

/** Feeds of those symbols. */
export function someLive(symbols: readonly LiveSymbolView[], notes: LiveView['notes'] = []): LiveView {
  return { symbols, notes, latency: null };
}
