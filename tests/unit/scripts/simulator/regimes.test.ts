import { expect, test } from 'vitest';
import { OrderFlow } from '../../../../scripts/simulator/order-flow';
import { Random } from '../../../../scripts/simulator/random';
import { REGIMES, RegimeChain } from '../../../../scripts/simulator/regimes';

test('every regime has its turn, none for longer than it may', () => {
  const chain = new RegimeChain(new Random(1));
  const seen = new Set<string>();
  let stay = 0;
  let longestOver = 0;
  let before = chain.regime;
  for (let i = 0; i < 20_000; i++) {
    chain.advance();
    seen.add(chain.regime.name);
    stay = chain.regime === before ? stay + 1 : 1;
    before = chain.regime;
    longestOver = Math.max(longestOver, stay - 2 * (chain.regime.longest + 1));
  }
  expect([...seen].sort()).toEqual(['calm', 'thin', 'trending', 'volatile']);
  expect(longestOver).toBeLessThanOrEqual(0);
});

test('the weights of what follows a regime are one for each regime', () => {
  for (const { next } of REGIMES) expect(next).toHaveLength(REGIMES.length);
});

test('the pressure stays within bounds, leans both ways, and is followed later', () => {
  const random = new Random(2);
  const chain = new RegimeChain(random);
  const flow = new OrderFlow(random);
  const pressures: number[] = [];
  const followed: number[] = [];
  for (let i = 0; i < 10_000; i++) {
    chain.advance();
    flow.advance(chain);
    pressures.push(flow.pressure);
    followed.push(flow.followed);
  }
  expect(Math.min(...pressures)).toBeGreaterThanOrEqual(-1000);
  expect(Math.max(...pressures)).toBeLessThanOrEqual(1000);
  expect(Math.min(...pressures)).toBeLessThan(-300);
  expect(Math.max(...pressures)).toBeGreaterThan(300);
  expect(distance(pressures, followed, 2)).toBeLessThan(distance(pressures, followed, 0));
});

/** Mean distance of `late` from `early` so many rounds before. */
function distance(early: readonly number[], late: readonly number[], rounds: number): number {
  const distances = late.slice(rounds).map((value, i) => Math.abs(value - (early[i] ?? 0)));
  return distances.reduce((sum, value) => sum + value, 0) / distances.length;
}
