import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { RecordedSource } from '../../../support/venues/market/recorded-source';
import { SimulatedMarket } from '../../../support/venues/market/simulated-market';

const OWN = 'tests/fixtures/formats/binance-spot.jsonl';
const RECORDED = '../shared/data/replays/binance_spot_btcusdt_2024-08-08_650s.jsonl.gz';

/** Ids of a whole recording's updates, as they come. */
function idsOf(source: RecordedSource): (readonly [first: number, last: number])[] {
  const ids: (readonly [number, number])[] = [];
  while (source.time !== null) {
    const { first, last } = source.next();
    ids.push([first, last]);
  }
  return ids;
}

test('a recording begins with its snapshot, and what the snapshot holds was published before', () => {
  const { opening, pair } = new RecordedSource(OWN, 'BTC', 'USDT');
  expect(opening.bids.length).toBeGreaterThan(0);
  expect(opening.published.filter(({ last }) => last > opening.last)).toEqual([]);
  expect(pair.scale.priceDecimals).toBe(2);
});

test('a recorded market moves by event time and keeps the book whole', () => {
  const market = new SimulatedMarket([new RecordedSource(OWN, 'BTC', 'USDT')]);
  const times: number[] = [];
  market.listen((_, { time }) => times.push(time));
  while (market.step());
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  const [bid, ask] = [market.symbols[0]?.book.bids.best, market.symbols[0]?.book.asks.best];
  expect(bid).toBeLessThan(ask ?? Number.NaN);
});

test.skipIf(!existsSync(RECORDED))('the ids of 650 s of BTCUSDT chain from the snapshot to the end', () => {
  const source = new RecordedSource(RECORDED, 'BTC', 'USDT');
  expect(source.opening.published).toHaveLength(2);
  const ids = idsOf(source);
  expect(ids).toHaveLength(6_493);
  expect(ids[0]?.[0]).toBeLessThanOrEqual(source.opening.last + 1);
  expect(ids.slice(1).filter(([first], i) => first !== (ids[i]?.[1] ?? 0) + 1)).toEqual([]);
});
