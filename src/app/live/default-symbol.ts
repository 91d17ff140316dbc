import type { VenueId } from './venue-port';

/** What is listened to where nothing else is asked for: the most traded pair of bitcoin. */
export const DEFAULT_SYMBOLS: Readonly<Record<VenueId, string>> = {
  binance: 'BTCUSDT',
  'binance-us': 'BTCUSDT',
  kraken: 'BTC/USD',
  bybit: 'BTCUSDT',
  okx: 'BTC-USDT',
  coinbase: 'BTC-USD',
  bitstamp: 'btcusd',
};
