import { expect, test } from 'vitest';
import type { Instrument } from '../../../../src/app/live/venue-port';
import { meantMarket, suggestions, typedSymbols } from '../../../../src/ui/live/symbol-match';

test('several symbols are parted by commas, semicolons or blanks', () => {
  expect(typedSymbols(' BTCUSDT,ETHUSDT; SOLUSDT  XRPUSDT ')).toEqual([
    'BTCUSDT',
    'ETHUSDT',
    'SOLUSDT',
    'XRPUSDT',
  ]);
});

test('a pair written with a stroke is one symbol', () => {
  expect(typedSymbols('BTC/USD, ETH/USD')).toEqual(['BTC/USD', 'ETH/USD']);
});

test('nothing was typed', () => {
  expect(typedSymbols('  ')).toEqual([]);
});

function market(symbol: string): Instrument {
  return { symbol, base: '', quote: '', steps: null };
}

const MARKETS = ['ETH/BTC', 'BTC/USD', 'BTC/USDT', 'WBTC/USD'].map(market);

test.each(['BTC/USD', 'btcusd', 'btc-usd', ' BTC_USD '])('"%s" means BTC/USD', (typed) => {
  expect(meantMarket(typed, MARKETS)?.symbol).toBe('BTC/USD');
});

test('half a name means no market', () => {
  expect([meantMarket('btc', MARKETS), meantMarket('', MARKETS)]).toEqual([null, null]);
});

test('markets whose names begin with what was typed come first', () => {
  expect(suggestions('btcus', MARKETS).map(({ symbol }) => symbol)).toEqual([
    'BTC/USD',
    'BTC/USDT',
    'WBTC/USD',
  ]);
});

test('nothing typed suggests all, a hundred at most', () => {
  const many = Array.from({ length: 150 }, (_, i) => market(`M${i}`));
  expect([suggestions('', MARKETS).length, suggestions('', many).length]).toEqual([4, 100]);
});
