import { type FaultVenue, venueFaults } from '../../../contract/venue-faults';

const BINANCE_KIND = {
  quote: 'USDT',
  symbols: ['BTCUSDT', 'ETHUSDT'],
  depth: 1_000,
  losses: 'gap',
  announces: true,
} as const;

const VENUES: readonly FaultVenue[] = [
  { ...BINANCE_KIND, id: 'binance' },
  { ...BINANCE_KIND, id: 'binance-us' },
];

for (const venue of VENUES) venueFaults(venue);
