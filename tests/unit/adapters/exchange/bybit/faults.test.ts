import { venueFaults } from '../../../../contract/venue-faults';

venueFaults({
  id: 'bybit',
  quote: 'USDT',
  symbols: ['BTCUSDT', 'ETHUSDT'],
  depth: 50,
  losses: 'gap',
  announces: false,
});
