import { expect, test } from 'vitest';
import { quoteAsset } from '../../../../src/core/broker/quote-asset';

test.each([
  ['BTCUSDT', 'USDT'],
  ['ETHUSDC', 'USDC'],
  ['BTCFDUSD', 'FDUSD'],
  ['ETHBTC', 'BTC'],
  ['BTCBRL', 'BRL'],
  ['BTC-USD', 'USD'],
  ['BTC/USD', 'USD'],
  ['SOL-EUR', 'EUR'],
  ['BTC_USDT', 'USDT'],
  ['BTC-USDT-SWAP', 'USDT'],
  ['BTCUSDT_240927', 'USDT'],
  ['btcusdt', 'USDT'],
  ['USDTBRL', 'BRL'],
  ['BTC/USD@kraken', 'USD'],
  ['btcusd@bitstamp', 'USD'],
  ['BTCUSDT@bybit', 'USDT'],
  ['BTC-EUR@coinbase', 'EUR'],
])('fees on %s are paid in %s', (symbol, asset) => {
  expect(quoteAsset(symbol)).toBe(asset);
});

test("a symbol without a known quote asset gets the seed's default", () => {
  expect([quoteAsset('SYNTH'), quoteAsset('USDT'), quoteAsset('')]).toEqual(['USDT', 'USDT', 'USDT']);
});
