/**
 * Every host that the desk may talk to, as origins, by venue. The page's and the worker's Content-Security-Policy is
 * made of this list, and a feed may use no other: what is not here cannot be reached. OKX has hosts of its own for
 * Europe's and America's accounts; Binance has a host for market data alone, which answers where the others do not.
 */
export const VENUE_HOSTS = {
  binance: [
    'wss://data-stream.binance.vision',
    'wss://stream.binance.com:9443',
    'wss://stream.binance.com',
    'wss://ws-api.binance.com',
    'https://data-api.binance.vision',
    'https://api.binance.com',
  ],
  'binance-us': ['wss://stream.binance.us:9443', 'wss://ws-api.binance.us', 'https://api.binance.us'],
  kraken: ['wss://ws.kraken.com', 'https://api.kraken.com'],
  bybit: ['wss://stream.bybit.com', 'https://api.bybit.com'],
  okx: [
    'wss://ws.okx.com',
    'wss://wseea.okx.com',
    'wss://wsus.okx.com',
    'https://www.okx.com',
    'https://openapi.okx.com',
  ],
  coinbase: ['wss://ws-feed.exchange.coinbase.com', 'https://api.exchange.coinbase.com'],
  bitstamp: ['wss://ws.bitstamp.net', 'https://www.bitstamp.net'],
} as const;

/** Hosts on this machine, any port: where `?ws=` and `?rest=` may lead in place of every venue, for checks. */
export const LOOPBACK_HOSTS = [
  'ws://localhost:*',
  'ws://127.0.0.1:*',
  'http://localhost:*',
  'http://127.0.0.1:*',
] as const;
