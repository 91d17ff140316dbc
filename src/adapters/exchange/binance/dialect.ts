import { binanceDialect } from './family';
import { STEPS } from './steps';

/** Binance spot. The host for market data alone comes first: it answers where the others are blocked. */
export const DIALECT = binanceDialect({
  id: 'binance',
  name: 'Binance',
  streams: ['wss://data-stream.binance.vision', 'wss://stream.binance.com:9443', 'wss://stream.binance.com'],
  wsApi: 'wss://ws-api.binance.com/ws-api/v3',
  rest: ['https://data-api.binance.vision', 'https://api.binance.com'],
  table: STEPS,
  markets: { symbolStatus: 'TRADING', showPermissionSets: false },
});
