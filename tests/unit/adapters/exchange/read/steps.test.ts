import { expect, test } from 'vitest';
import { pairsOf, tableOf } from '../../../../../src/adapters/exchange/read/steps';
import { STEPS as BYBIT } from '../../../../../src/adapters/exchange/bybit/steps';
import { STEPS as KRAKEN } from '../../../../../src/adapters/exchange/kraken/steps';
import { STEPS as OKX } from '../../../../../src/adapters/exchange/okx/steps';
import { STEPS as BITSTAMP } from '../../../../../src/adapters/exchange/bitstamp/steps';
import { STEPS as BINANCE } from '../../../../../src/adapters/exchange/binance/steps';
import { STEPS as BINANCE_US } from '../../../../../src/adapters/exchange/binance-us/steps';
import { STEPS as COINBASE } from '../../../../../src/adapters/exchange/coinbase/steps';

const slashed = (base: string, quote: string): string => `${base}/${quote}`;

test('a line is a market, with its steps where they are known', () => {
  expect(tableOf('BTC USD 0.10 0.00001000\nETH USD', slashed)).toEqual([
    {
      symbol: 'BTC/USD',
      base: 'BTC',
      quote: 'USD',
      steps: { price: '0.1', quantity: '0.00001', scale: { priceDecimals: 1, qtyDecimals: 5 } },
    },
    { symbol: 'ETH/USD', base: 'ETH', quote: 'USD', steps: null },
  ]);
});

test('pairs of one quote are a line each', () => {
  expect(pairsOf('\nBTC ETH\nSOL\n', 'USD')).toBe('BTC USD\nETH USD\nSOL USD');
});

test.each([
  ['Binance', BINANCE, 'BTCUSDT', 50],
  ['Binance.US', BINANCE_US, 'BTCUSDT', 29],
  ['Kraken', KRAKEN, 'BTC/USD', 44],
  ['Bybit', BYBIT, 'BTCUSDT', 61],
  ['OKX', OKX, 'BTC-USDT', 51],
  ['Coinbase', COINBASE, 'BTC-USD', 40],
  ['Bitstamp', BITSTAMP, 'btcusd', 22],
])('every line of the table of %s is read, and each market is in it once', (_, table, first, count) => {
  expect(table[0]?.symbol).toBe(first);
  expect(new Set(table.map(({ symbol }) => symbol)).size).toBe(table.length);
  expect(table).toHaveLength(count);
});
