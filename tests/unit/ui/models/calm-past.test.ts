import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PastStore } from '../../../../src/ui/charts/past-store';
import { CalmPast } from '../../../../src/ui/models/calm-past';
import type { ShownPast } from '../../../../src/ui/models/past-model';

const PACE = 100;
const FIRST: ShownPast = {
  store: new PastStore(),
  ticks: 10,
  marks: 2,
  time: 5_000,
  symbol: 0,
  start: 1_000,
  end: 5_000,
};

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** A past of which one growth was shown this very moment, so that the next has to wait. */
function justShown(): { push: (change: Partial<ShownPast>) => void; calm: CalmPast } {
  const past = signal(FIRST);
  const calm = new CalmPast(past);
  const push = (change: Partial<ShownPast>): void => {
    past.value = { ...past.value, ...change };
  };
  push({ ticks: 11 });
  return { push, calm };
}

test('growth after a quiet time is shown at once', () => {
  expect(justShown().calm.shown.value.ticks).toBe(11);
});

test('growth within the pace waits', () => {
  const { push, calm } = justShown();
  push({ ticks: 12 });
  expect(calm.shown.value.ticks).toBe(11);
});

test('of growth that waited the newest is shown', () => {
  const { push, calm } = justShown();
  push({ ticks: 12 });
  push({ ticks: 13 });
  vi.advanceTimersByTime(PACE);
  expect(calm.shown.value.ticks).toBe(13);
});

test.each([
  ['an earlier moment', { ticks: 4, time: 2_000 }],
  ['another symbol', { symbol: 1 }],
  ['rows that were let go', { start: 3_000 }],
])('%s is shown at once', (_, change) => {
  const { push, calm } = justShown();
  push(change);
  expect(calm.shown.value).toMatchObject(change);
});

test('what waited does not come after what was shown at once', () => {
  const { push, calm } = justShown();
  push({ ticks: 12 });
  push({ symbol: 1 });
  vi.advanceTimersByTime(PACE);
  expect(calm.shown.value.symbol).toBe(1);
});
