import { describe, expect, test } from 'vitest';
import { feedHealth, lostVenues, troubles } from '../../../../src/ui/live/feed-health';
import { epochMs } from '../../../../src/core/time';
import { someFeed, someLive } from './some-live';

test('the feeds stand together as the oldest of them does', () => {
  const view = someLive([someFeed(), someFeed({ state: 'gap', ageMs: 4_000 }), someFeed({ ageMs: null })]);
  expect(feedHealth(view)).toEqual({ live: 2, all: 3, ageMs: 4_000, framesPerSecond: 30 });
});

test('without a book there is no age', () => {
  expect(feedHealth(someLive([someFeed({ ageMs: null })])).ageMs).toBeNull();
});

test('troubles are all that was counted but syncing and being live', () => {
  const counts = { syncing: 3, live: 4, stale: 1, gap: 2, crossed: 0, checksum: 1, offline: 1 };
  expect(troubles(someFeed({ counts }))).toBe(5);
});

describe('a venue is lost', () => {
  const note = { venue: 'binance', at: epochMs(1), detail: 'why' } as const;
  const offline = someFeed({ state: 'offline' });

  test.each(['unreachable', 'refused'] as const)(
    'where its last word was %s and none of its symbols is live',
    (code) => {
      expect(lostVenues(someLive([offline], [{ ...note, code }]))).toEqual([
        { venue: 'binance', venueName: 'Binance', why: code, detail: 'why' },
      ]);
    },
  );

  test('also while it is tried again', () => {
    const notes = [
      { ...note, code: 'reconnecting' as const },
      { ...note, code: 'unreachable' as const },
    ];
    expect(lostVenues(someLive([offline], notes))).toHaveLength(1);
  });

  test('but not one of whose symbols is live, nor one that has connected since', () => {
    const unreachable = { ...note, code: 'unreachable' as const };
    expect(lostVenues(someLive([offline, someFeed()], [unreachable]))).toEqual([]);
    expect(lostVenues(someLive([offline], [{ ...note, code: 'connected' }, unreachable]))).toEqual([]);
  });

  test('by its own words, not by another’s', () => {
    const notes = [{ ...note, venue: 'kraken' as const, code: 'unreachable' as const }];
    expect(lostVenues(someLive([offline], notes))).toEqual([]);
  });
});
