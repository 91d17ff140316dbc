import { binanceDialect } from '../binance/family';
import { STEPS } from './steps';

/** Binance.US: Binance's protocol with its own hosts; its markets are few enough to be asked for without a filter. */
export const DIALECT = binanceDialect({
  id: 'binance-us',
  name: 'Binance.US',
  streams: ['wss://stream.binance.us:9443'],
  wsApi: 'wss://ws-api.binance.us/ws-api/v3',
  rest: ['https://api.binance.us'],
  table: STEPS,
  markets: {},
});
