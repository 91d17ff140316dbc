import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { machineClock } from '../../../../src/adapters/clock/machine-clock';
import { epochMs } from '../../../../src/core/time';

const NOW = Date.UTC(2024, 7, 8, 12);
const CHOSEN = epochMs(Date.UTC(2020, 0, 1));

let shown = 0;

/** Both clocks of the machine stand still; the monotonic one shows 1,000.25 ms. */
beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date', 'setInterval'] });
  monotonicShows(1_000.25);
  vi.spyOn(performance, 'now').mockImplementation(() => shown);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function monotonicShows(ms: number): void {
  shown = ms;
}

test('the machine’s clock is the wall clock, and its monotonic one the thread’s', () => {
  const clock = machineClock();
  expect([clock.now(), clock.monotonic(), clock.rate]).toEqual([NOW, 1_000.25, 1]);
});

test('the machine’s clock follows the wall clock wherever it is set', () => {
  const clock = machineClock();
  vi.setSystemTime(NOW - 3_600_000);
  expect(clock.now()).toBe(NOW - 3_600_000);
});

test('a chosen clock begins at the moment of the choice', () => {
  const clock = machineClock();
  clock.choose({ at: CHOSEN, rate: 1 });
  expect(clock.now()).toBe(CHOSEN);
});

test.each([
  [1, 5_000],
  [60, 300_000],
  [0, 0],
  [0.5, 2_500],
])('a chosen clock of rate %d goes on by %d ms in five seconds of the monotonic clock', (rate, passed) => {
  const clock = machineClock();
  clock.choose({ at: CHOSEN, rate });
  monotonicShows(6_000.25);
  expect([clock.now() - CHOSEN, clock.rate]).toEqual([passed, rate]);
});

test('a chosen clock does not care where the wall clock is set', () => {
  const clock = machineClock();
  clock.choose({ at: CHOSEN, rate: 1 });
  vi.setSystemTime(NOW + 86_400_000);
  expect(clock.now()).toBe(CHOSEN);
});

test('a chosen clock shows whole milliseconds', () => {
  const clock = machineClock();
  clock.choose({ at: CHOSEN, rate: 1 });
  monotonicShows(1_002.75);
  expect(clock.now()).toBe(CHOSEN + 2);
});

test('a clock can be chosen again, and begins there', () => {
  const clock = machineClock();
  clock.choose({ at: CHOSEN, rate: 60 });
  monotonicShows(9_000);
  clock.choose({ at: epochMs(CHOSEN - 7), rate: 0 });
  expect([clock.now(), clock.rate]).toEqual([CHOSEN - 7, 0]);
});

test('who wants to be called is called again and again', () => {
  let calls = 0;
  machineClock().every(1_000, () => calls++);
  vi.advanceTimersByTime(3_500);
  expect(calls).toBe(3);
});
