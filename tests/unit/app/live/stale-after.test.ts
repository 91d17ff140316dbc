import { expect, test } from 'vitest';
import { staleAfter } from '../../../../src/app/live/stale-after';

test('what the user asks for holds for every venue', () => {
  expect([staleAfter('binance', 2_000), staleAfter('bitstamp', 2_000)]).toEqual([2_000, 2_000]);
});

test('venues that may be silent for long are given longer than those that never are', () => {
  const long = [staleAfter('binance-us', null), staleAfter('bitstamp', null)];
  const short = [staleAfter('binance', null), staleAfter('kraken', null), staleAfter('coinbase', null)];
  expect(Math.min(...long)).toBeGreaterThan(100_000);
  expect(Math.max(...short)).toBeLessThanOrEqual(15_000);
});
