import { venueFaults } from '../../../../contract/venue-faults';

venueFaults({
  id: 'bitstamp',
  quote: 'USD',
  symbols: ['btcusd', 'ethusd'],
  depth: 100,
  losses: 'healed',
  announces: true,
});
