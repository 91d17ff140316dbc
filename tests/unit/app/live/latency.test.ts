import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Latency } from '../../../../src/app/live/latency';

test('without a duration there is no percentile', () => {
  expect([new Latency().percentile(0.5), new Latency().count]).toEqual([null, 0]);
});

test('a percentile is within a tenth of the sorted one, and not below it by more than its step', () => {
  const durations = fc.array(fc.double({ min: 0.01, max: 5_000, noNaN: true }), { minLength: 1 });
  fc.assert(
    fc.property(durations, fc.constantFrom(0.5, 0.9, 0.99, 1), (all, share) => {
      const latency = new Latency();
      for (const one of all) latency.add(one);
      const sorted = all.toSorted((a, b) => a - b);
      const exact = sorted[Math.max(0, Math.ceil(share * all.length) - 1)] ?? 0;
      const told = latency.percentile(share) ?? 0;
      expect(told / exact).toBeGreaterThanOrEqual(0.99);
      expect(told / exact).toBeLessThanOrEqual(1.1);
    }),
    { seed: 5, numRuns: 200 },
  );
});

test.each([0, -1, 1e12])('%d is counted at an end of the scale', (ms) => {
  const latency = new Latency();
  latency.add(ms);
  expect([latency.count, Number.isFinite(latency.percentile(1))]).toEqual([1, true]);
});
