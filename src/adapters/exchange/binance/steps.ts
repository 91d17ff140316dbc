import { tableOf } from '../read/steps';

export const STEPS = tableOf('BTC USDT 0.01 0.00001', (base, quote) => base + quote);
