import { describe, expect, test } from 'vitest';
import { RunningMoments } from '../../../../src/core/features/moments';
import { expectWithin } from '../../../support/closeness';
import { mean, std } from '../../../support/direct-statistics';
import { LONG, LONG_TIMEOUT } from '../../../support/long';
import { normalFrom, randomFrom } from '../../../support/random';

/** Endless streams that incremental sums are known to fail on. */
const STREAMS: Record<string, (random: () => number) => () => number> = {
  'values that never change': (random) => {
    const value = 61_837.635 + random();
    return () => value;
  },
  'a tiny variance around a large mean': (random) => () => 61_837.635 + 0.005 * Math.floor(random() * 3),
  'returns of a calm market': (random) => () => 1e-7 * normalFrom(random),
  'zeros with a return now and then': (random) => () => (random() < 0.02 ? 1e-5 * normalFrom(random) : 0),
  'an outlier of a million in calm values': (random) => () =>
    random() < 0.0005 ? 1e6 : 1e-3 * normalFrom(random),
  'a thousand wild values, then a thousand calm ones': (random) => {
    let i = 0;
    return () => (i++ % 2000 < 1000 ? 1e5 : 1e-4) * normalFrom(random);
  },
  'values that run away': (random) => {
    let value = 0;
    return () => (value += random());
  },
  'every size at once': (random) => () => 10 ** (random() * 12 - 6) * (random() < 0.5 ? 1 : -1),
};

/**
 * SPEC's accuracy, and four last places of the largest value: about as much as the direct computation itself is off by when
 * values are far from 0 and close together.
 */
function expectDirect(moments: RunningMoments, window: readonly number[]): void {
  const noise = 1e-15 * Math.max(...window.map(Math.abs));
  const [centre, spread] = [mean(window), std(window)];
  expectWithin(moments.mean(), centre, 1e-12 + 1e-9 * Math.abs(centre) + noise);
  expectWithin(moments.std(), spread, 1e-12 + 1e-9 * spread + noise);
}

/** Pushes `pushes` values and compares with the direct computation after each `every` of them. */
function checkPushes(
  stream: () => number,
  capacity: number,
  [pushes, every]: readonly [number, number],
): void {
  const moments = new RunningMoments(capacity);
  const window: number[] = [];
  for (let i = 1; i <= pushes; i++) {
    const value = stream();
    moments.push(value);
    window.push(value);
    if (window.length > capacity) window.shift();
    if (i % every === 0) expectDirect(moments, window);
  }
}

describe.each(Object.entries(STREAMS))('%s', (_name, stream) => {
  test.each([1, 2, 19, 81, 100])(
    'mean and std of the last %d are the direct ones at every push',
    (capacity) => {
      checkPushes(stream(randomFrom(capacity)), capacity, [3_000, 1]);
    },
  );

  test('they do not drift', { timeout: LONG_TIMEOUT }, () => {
    checkPushes(stream(randomFrom(5)), 100, [LONG ? 10_000_000 : 200_000, 997]);
  });
});

test('values that never change have a deviation of exactly 0 after any outlier', () => {
  const moments = new RunningMoments(20);
  for (const value of [1e6, -3e-5, 0.1]) moments.push(value);
  for (let i = 0; i < 20; i++) moments.push(0.25);
  expect(moments.std()).toBe(0);
});

test('an emptied window starts anew', () => {
  const moments = new RunningMoments(3);
  for (const value of [5, 6, 7, 8]) moments.push(value);
  moments.clear();
  expect([moments.count, moments.full, moments.mean()]).toEqual([0, false, Number.NaN]);
  moments.push(2);
  expect([moments.count, moments.mean(), moments.std()]).toEqual([1, 2, 0]);
});

test('the window is full at its capacity and keeps its values in order', () => {
  const moments = new RunningMoments(3);
  const full = [1, 2, 3, 4].map((value) => {
    moments.push(value);
    return moments.full;
  });
  expect(full).toEqual([false, false, true, true]);
  expect([0, 1, 2].map((back) => moments.ago(back))).toEqual([4, 3, 2]);
});
