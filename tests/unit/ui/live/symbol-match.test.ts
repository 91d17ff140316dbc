import { expect, test } from 'vitest';
import { typedSymbols } from '../../../../src/ui/live/symbol-match';

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
