import type { VenueId } from './venue-port';

/**
 * Milliseconds without a sign of life after which a symbol counts as stale, where `stale_after_ms` does not say. Kraken
 * and Coinbase send a heartbeat each second, Bybit and OKX answer a ping every 20 to 25 s, Binance sends a change of a
 * main pair every 100 ms; Binance.US and Bitstamp may be silent for minutes with nothing wrong.
 */
const BY_VENUE: Readonly<Record<VenueId, number>> = {
  binance: 15_000,
  'binance-us': 200_000,
  kraken: 10_000,
  bybit: 30_000,
  okx: 35_000,
  coinbase: 10_000,
  bitstamp: 120_000,
};

/** The limit for a venue; `asked` is the parameter `stale_after_ms`, null for the venue's own. */
export function staleAfter(venue: VenueId, asked: number | null): number {
  return asked ?? BY_VENUE[venue];
}
