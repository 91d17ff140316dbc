import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Level, Sides } from '../../../support/venues/market/level';
import { TrueBook } from '../../../support/venues/market/true-book';
import { TopWindow } from '../../../support/venues/protocol/top-window';

const DEPTH = 4;

const bid = fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 3 }));
const ask = fc.tuple(fc.integer({ min: 21, max: 40 }), fc.integer({ min: 0, max: 3 }));
const changes = fc.array(fc.record({ bids: fc.array(bid), asks: fc.array(ask) }), { maxLength: 30 });

/** A client that does as it is told and cuts its book to the depth. */
function applied(held: readonly Level[], told: readonly Level[], away: 1 | -1): Level[] {
  const levels = new Map(held);
  for (const [price, quantity] of told) {
    if (quantity === 0) levels.delete(price);
    else levels.set(price, quantity);
  }
  return [...levels].sort(([a], [b]) => (a - b) * away).slice(0, DEPTH);
}

test.each(['told', 'cut'] as const)('a client of a window (%s) always holds the best levels', (overflow) => {
  fc.assert(
    fc.property(changes, (all) => {
      const book = new TrueBook();
      const window = new TopWindow(book, DEPTH, overflow);
      let client: Sides = { bids: [], asks: [] };
      for (const change of all) {
        book.apply(change);
        const { bids, asks } = window.take();
        client = { bids: applied(client.bids, bids, -1), asks: applied(client.asks, asks, 1) };
        expect(client).toEqual(book.top(DEPTH));
      }
    }),
    { seed: 1, numRuns: 200 },
  );
});

test('a window that leaves the cut to the client never takes away a level that is still there', () => {
  const book = new TrueBook();
  book.apply({ bids: [4, 3, 2, 1].map((price): Level => [price, 1]), asks: [] });
  const window = new TopWindow(book, DEPTH, 'cut');
  book.apply({ bids: [[5, 1]], asks: [] });
  expect(window.take().bids).toEqual([[5, 1]]);
});
