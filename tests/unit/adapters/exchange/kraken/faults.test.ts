import { venueFaults } from '../../../../contract/venue-faults';

venueFaults({
  id: 'kraken',
  quote: 'USD',
  symbols: ['BTC/USD', 'ETH/USD'],
  depth: 10,
  losses: 'checksum',
  announces: false,
});
