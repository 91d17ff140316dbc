import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SlowValue } from '../../../../src/ui/theme/slow-value';

const PACE = 1_000;

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

function shownAfter(push: (slow: SlowValue<number>) => void): readonly number[] {
  const shown: number[] = [];
  push(new SlowValue(0, PACE, (value) => shown.push(value)));
  return shown;
}

test('of many values within the pace only the latest is shown', () => {
  const shown = shownAfter((slow) => {
    for (const value of [1, 2, 3]) slow.push(value);
    vi.advanceTimersByTime(PACE);
  });
  expect(shown).toEqual([3]);
});

test('the last value is shown even when no other follows', () => {
  const shown = shownAfter((slow) => {
    slow.push(1);
    vi.advanceTimersByTime(PACE);
    slow.push(2);
    vi.advanceTimersByTime(PACE);
  });
  expect(shown).toEqual([1, 2]);
});

test('the value that is shown already is not shown again', () => {
  const shown = shownAfter((slow) => {
    slow.push(0);
    vi.advanceTimersByTime(PACE);
  });
  expect(shown).toEqual([]);
});

test('nothing is shown after the stop', () => {
  const shown = shownAfter((slow) => {
    slow.push(1);
    slow.stop();
    vi.advanceTimersByTime(PACE);
  });
  expect(shown).toEqual([]);
});
