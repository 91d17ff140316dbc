import { venueFaults } from '../../../../contract/venue-faults';

venueFaults({
  id: 'okx',
  quote: 'USDT',
  symbols: ['BTC-USDT', 'ETH-USDT'],
  depth: 400,
  losses: 'gap',
  announces: true,
});
