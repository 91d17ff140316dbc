import { expect, test } from 'vitest';
import { runSymbolName } from '../../../../src/app/live/symbol-name';
import { VENUE_HOSTS } from '../../../../src/app/venue-hosts';
import type { VenueId } from '../../../../src/app/live/venue-port';

test('Binance’s symbols bear their plain names, those of other venues their venue, too', () => {
  expect([runSymbolName('binance', 'BTCUSDT'), runSymbolName('kraken', 'BTC/USD')]).toEqual([
    'BTCUSDT',
    'BTC/USD@kraken',
  ]);
});

test('the same symbol of two venues never has one name', () => {
  const venues: readonly VenueId[] = Object.keys(VENUE_HOSTS).filter(
    (id): id is VenueId => id in VENUE_HOSTS,
  );
  expect(new Set(venues.map((venue) => runSymbolName(venue, 'BTCUSDT'))).size).toBe(venues.length);
});
