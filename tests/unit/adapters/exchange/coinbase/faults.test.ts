import { venueFaults } from '../../../../contract/venue-faults';

venueFaults({
  id: 'coinbase',
  quote: 'USD',
  symbols: ['BTC-USD', 'ETH-USD'],
  depth: 1_000,
  losses: 'unseen',
  announces: false,
});
