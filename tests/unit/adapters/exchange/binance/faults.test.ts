import { venueFaults } from '../../../../contract/venue-faults';

venueFaults({
  id: 'binance',
  quote: 'USDT',
  symbols: ['BTCUSDT', 'ETHUSDT'],
  depth: 1_000,
  losses: 'gap',
  announces: true,
});
