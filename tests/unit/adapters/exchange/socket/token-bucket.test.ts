import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TokenBucket } from '../../../../../src/adapters/exchange/socket/token-bucket';

test('what is in the bucket may be used at once, the rest as it fills', () => {
  const bucket = new TokenBucket({ count: 4, perMs: 1_000 }, 0);
  expect(Array.from({ length: 6 }, () => bucket.take(0))).toEqual([0, 0, 0, 0, 250, 500]);
});

test('it fills up to its count and no further', () => {
  const bucket = new TokenBucket({ count: 2, perMs: 1_000 }, 0);
  expect(Array.from({ length: 3 }, () => bucket.take(3_600_000))).toEqual([0, 0, 500]);
});

test('whoever waits as told never uses more than twice the allowance in any such time, and no more than it on and on', () => {
  const asked = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 80 });
  const property = fc.property(asked, (pauses) => {
    const bucket = new TokenBucket({ count: 5, perMs: 1_000 }, 0);
    let now = 0;
    const used = pauses.map((pause) => {
      now += pause;
      return now + bucket.take(now);
    });
    for (const from of used) {
      expect(used.filter((at) => at >= from && at < from + 1_000).length).toBeLessThanOrEqual(10);
      expect(used.filter((at) => at >= from && at < from + 10_000).length).toBeLessThanOrEqual(55);
    }
  });
  fc.assert(property, { seed: 7, numRuns: 300 });
});
