import type { VenueId } from './venue-port';

/** The venue whose symbols bear their plain names, as in the seed document and in recordings made of its frames. */
const PLAIN_VENUE: VenueId = 'binance';

/**
 * The name of a venue's symbol in a run, a ledger and a recording: "BTCUSDT" on Binance, "BTC/USD@kraken" elsewhere. It
 * depends on nothing else, so that a position found again in the account is never marked with another venue's prices.
 */
export function runSymbolName(venue: VenueId, symbol: string): string {
  return venue === PLAIN_VENUE ? symbol : `${symbol}@${venue}`;
}
