import { describe, expect, test } from 'vitest';
import { Integrity } from '../../../../src/app/live/integrity';
import { epochMs } from '../../../../src/core/time';

const START = epochMs(1_000);
const LATER = epochMs(2_000);

/** A symbol whose book is whole. */
function live(): Integrity {
  const integrity = new Integrity(START);
  integrity.feedSays(null, '', START);
  return integrity;
}

test('a symbol begins by syncing, and is not to be traded', () => {
  const { state, trouble, since, counts } = new Integrity(START);
  expect([state, trouble, since, counts.syncing]).toEqual(['syncing', 'syncing', START, 1]);
});

test('a whole book makes it live', () => {
  const { state, trouble, counts } = live();
  expect([state, trouble, counts.live]).toEqual(['live', null, 1]);
});

test('a trouble that is said twice is counted once, and bears the time of the first', () => {
  const integrity = live();
  integrity.feedSays('gap', 'lost one', LATER);
  integrity.feedSays('gap', 'lost another', epochMs(3_000));
  const { state, since, counts, reason } = integrity;
  expect([state, since, counts.gap, reason]).toEqual(['gap', LATER, 1, 'lost another']);
});

test('the last reason is told until the next one', () => {
  const integrity = live();
  integrity.feedSays('gap', 'lost one', LATER);
  integrity.feedSays(null, '', LATER);
  expect([integrity.state, integrity.reason]).toEqual(['live', 'lost one']);
});

test('the time of each state is summed, the present one up to now', () => {
  const integrity = live();
  integrity.feedSays('gap', 'lost one', LATER);
  integrity.feedSays(null, '', epochMs(2_500));
  const { syncing, live: well, gap, stale } = integrity.times(epochMs(4_000));
  expect([syncing, well, gap, stale]).toEqual([0, 2_500, 500, 0]);
});

test('a clock that was set back takes no time away', () => {
  expect(live().times(epochMs(0)).live).toBe(0);
});

describe('what the desk has found itself', () => {
  test('is over with a sign of life where no book is needed', () => {
    const integrity = live();
    integrity.found({ trouble: 'stale', needsBook: false }, 'silent', LATER);
    expect(integrity.trouble).toBe('stale');
    expect([integrity.lives(false, LATER), integrity.state]).toEqual([true, 'live']);
  });

  test('is over with a whole book only where one is needed', () => {
    const integrity = live();
    integrity.found({ trouble: 'crossed', needsBook: true }, '', LATER);
    expect([integrity.lives(false, LATER), integrity.state]).toEqual([false, 'crossed']);
    expect([integrity.lives(true, LATER), integrity.state]).toEqual([true, 'live']);
  });

  test('is not weakened by a lesser trouble', () => {
    const integrity = live();
    integrity.found({ trouble: 'crossed', needsBook: true }, '', LATER);
    integrity.found({ trouble: 'stale', needsBook: false }, 'silent', LATER);
    expect([integrity.state, integrity.needsBook]).toEqual(['crossed', true]);
  });

  test('gives way to what the feed says, which gets a whole book anyway', () => {
    const integrity = live();
    integrity.found({ trouble: 'crossed', needsBook: true }, '', LATER);
    integrity.feedSays('syncing', '', LATER);
    integrity.feedSays(null, '', LATER);
    expect([integrity.state, integrity.needsBook]).toEqual(['live', false]);
  });

  test('does not show while the feed has its own trouble', () => {
    const integrity = live();
    integrity.feedSays('offline', 'closed', LATER);
    integrity.found({ trouble: 'stale', needsBook: false }, 'silent', LATER);
    expect(integrity.state).toBe('offline');
  });
});

test('a sign of life of a live symbol is nothing new', () => {
  const integrity = live();
  expect([integrity.lives(true, LATER), integrity.since]).toEqual([false, START]);
});
