import { expect, test } from 'vitest';
import { venueShelf } from '../../../../src/adapters/exchange/registry';
import { VENUE_HOSTS } from '../../../../src/app/venue-hosts';
import { venueContract } from '../../../contract/venue';
import { FakeWorld } from '../../../support/exchange/fake-world';
import { SCRIPTS } from '../../../support/exchange/scripts/all';

test('every venue with hosts is on the shelf, and each is held to the contract', async () => {
  const shelf = venueShelf(new FakeWorld());
  const ids = shelf.map(({ id }) => id);
  expect(ids.toSorted()).toEqual(Object.keys(VENUE_HOSTS).toSorted());
  expect(SCRIPTS.map(({ id }) => id)).toEqual(ids);
  const venues = await Promise.all(shelf.map((one) => one.load()));
  expect(venues.map(({ id, name }) => ({ id, name }))).toEqual(shelf.map(({ id, name }) => ({ id, name })));
});

for (const script of SCRIPTS) venueContract(script);
