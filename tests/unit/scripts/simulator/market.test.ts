import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Market } from '../../../../scripts/simulator/market';
import { SYMBOL_PROFILES, type SymbolProfile } from '../../../../scripts/simulator/symbol-profile';
import { BookUpdate } from '../../../../src/core/market/update';
import { correlation, mean, runMarket } from './market-run';

const seeds = fc.integer({ min: 0, max: 0xffff_ffff });
const profiles = fc.constantFrom(...SYMBOL_PROFILES);
const named = SYMBOL_PROFILES.map((profile): [string, SymbolProfile] => [profile.name, profile]);

function snapshotAfter(profile: SymbolProfile, seed: number, rounds: number): number[][] {
  const market = new Market(profile, seed, 0);
  for (let i = 0; i < rounds; i++) market.round();
  return [market.bids.prices, market.bids.quantities, market.asks.prices, market.asks.quantities];
}

test('the same seed gives the same book', () => {
  fc.assert(
    fc.property(profiles, seeds, (profile, seed) => {
      expect(snapshotAfter(profile, seed, 60)).toEqual(snapshotAfter(profile, seed, 60));
    }),
    { seed: 1, numRuns: 10 },
  );
});

test('the book is never empty, one-sided or crossed, and has 25 levels a side or more', () => {
  fc.assert(
    fc.property(profiles, seeds, (profile, seed) => {
      const { bad, fewestLevels } = runMarket(profile, seed, 1_000);
      expect(bad).toBe(0);
      expect(fewestLevels).toBeGreaterThanOrEqual(25);
    }),
    { seed: 2, numRuns: 12 },
  );
});

test('the diffs and a snapshot tell the same book', () => {
  const profile = SYMBOL_PROFILES[0];
  if (!profile) throw new Error('no profile');
  const market = new Market(profile, 5, 0);
  const held = new Map<number, number>();
  const update = new BookUpdate();
  market.takeSnapshot(update);
  for (let i = 0; i < 300; i++) {
    for (let j = 0; j < update.bidCount; j++) held.set(update.prices[j] ?? 0, update.quantities[j] ?? 0);
    market.round();
    market.takeDiff(update);
  }
  for (let j = 0; j < update.bidCount; j++) held.set(update.prices[j] ?? 0, update.quantities[j] ?? 0);
  const bids = [...held].filter(([, quantity]) => quantity > 0).sort(([a], [b]) => b - a);
  expect(bids.map(([price]) => price)).toEqual(market.bids.prices);
  expect(bids.map(([, quantity]) => quantity)).toEqual(market.bids.quantities);
});

const HORIZON = 10;

test.each(named)('the imbalance of %s leads its price by a little', (_name, profile) => {
  const correlations = Array.from({ length: 8 }, (_, seed) => {
    const { doubleMids, imbalances } = runMarket(profile, seed, 3_000);
    const changes = doubleMids.slice(HORIZON).map((mid, i) => mid - (doubleMids[i] ?? 0));
    return correlation(imbalances.slice(0, -HORIZON), changes);
  });
  expect(mean(correlations)).toBeGreaterThan(0.04);
  expect(mean(correlations)).toBeLessThan(0.25);
});

test.each(named)('the spread of %s is mostly one tick and sometimes too wide to trade', (_name, profile) => {
  const { spreads, doubleMids } = runMarket(profile, 3, 6_000);
  const oneTick = spreads.filter((spread) => spread === 1).length / spreads.length;
  const widest = Math.max(...spreads.map((spread, i) => (spread / (doubleMids[i] ?? 1)) * 20_000));
  expect(oneTick).toBeGreaterThan(0.8);
  expect(widest).toBeGreaterThan(10);
});
