import { expect, test } from 'vitest';
import { writeBenchRecording } from '../../../../scripts/simulator/bench-recording';
import { FullBook, RANK_SHARES } from '../../../../scripts/simulator/full-book';
import { RestingSide } from '../../../../scripts/simulator/resting-side';
import { BookUpdate } from '../../../../src/core/market/update';

const UPDATES = 800;
const CHANGES = 46;

/** What a run of changes was, counted against the book before each update. */
interface Tally {
  changes: number;
  added: number;
  removed: number;
  modified: number;
  gone: number;
  /** Changes by bucket of `RANK_SHARES`. */
  readonly ranks: number[];
}

function count(tally: Tally, before: RestingSide, price: number, quantity: number): void {
  const rank = before.rankOf(price);
  const held = before.prices[rank] === price;
  const bucket = RANK_SHARES.findIndex(({ from, to }) => rank >= from && rank <= to);
  tally.changes++;
  tally.ranks[bucket] = (tally.ranks[bucket] ?? 0) + 1;
  if (held) tally[quantity === 0 ? 'removed' : 'modified']++;
  else tally[quantity === 0 ? 'gone' : 'added']++;
}

function tallyOf(seed: number): { tally: Tally; book: FullBook; crossed: number } {
  const book = new FullBook(seed);
  const copies = { bids: new RestingSide(-1), asks: new RestingSide(1) };
  const update = new BookUpdate();
  const tally: Tally = {
    changes: 0,
    added: 0,
    removed: 0,
    modified: 0,
    gone: 0,
    ranks: RANK_SHARES.map(() => 0),
  };
  let crossed = 0;
  for (let i = 0; i <= UPDATES; i++) {
    if (i > 0) book.change(CHANGES);
    book.take(update, i === 0);
    const levels = Array.from({ length: update.bidCount + update.askCount }, (_, j) => j);
    const sideOf = (j: number): RestingSide => (j < update.bidCount ? copies.bids : copies.asks);
    const at = (j: number): [number, number] => [update.prices[j] ?? 0, update.quantities[j] ?? 0];
    if (i > 0) for (const j of levels) count(tally, sideOf(j), ...at(j));
    for (const j of levels) sideOf(j).set(...at(j));
    if (copies.bids.best >= copies.asks.best) crossed++;
  }
  return { tally, book, crossed };
}

const { tally, book, crossed } = tallyOf(1);

test('every asked change is in the diff', () => {
  expect(tally.changes).toBe(UPDATES * CHANGES);
});

test('the book is never crossed and stays 2000 to 3000 levels deep', () => {
  expect(crossed).toBe(0);
  for (const { count: levels } of [book.bids, book.asks])
    expect(levels).toSatisfy((n: number) => n >= 2_000 && n <= 3_000);
});

test('levels are added, removed, modified and announced gone as often as in real data', () => {
  const { added, removed, modified, gone, changes } = tally;
  expect(added / changes).toBeCloseTo(0.4, 1);
  expect(removed / changes).toBeCloseTo(0.39, 1);
  expect(modified / changes).toBeCloseTo(0.12, 1);
  expect(gone / changes).toBeCloseTo(0.09, 1);
});

test.each(RANK_SHARES.map((shares, i) => [shares.from, shares.share / 1000, i] as const))(
  'changes from rank %i on are about %f of all',
  (_, share, i) => {
    expect(Math.abs((tally.ranks[i] ?? 0) / tally.changes - share)).toBeLessThan(0.02);
  },
);

test('the same seed writes the same recording, with a diff for each that was asked', () => {
  const bytes = (seed: number): Buffer => {
    const parts: Uint8Array[] = [];
    expect(writeBenchRecording((part) => parts.push(part), 50, seed).updates).toBe(51);
    return Buffer.concat(parts);
  };
  const first = bytes(1);
  expect(first.equals(bytes(1))).toBe(true);
  expect(first.equals(bytes(2))).toBe(false);
});
