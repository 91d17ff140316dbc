import { expect, test } from 'vitest';
import { SAMPLE_INTERRUPTIONS } from '../../../../scripts/simulator/interruptions';
import { SAMPLE_SEED, sampleFeeds } from '../../../../scripts/simulator/sample-recording';
import { SAMPLE_END, SAMPLE_START, SAMPLE_STRETCHES } from '../../../../scripts/simulator/sample-times';
import type { SymbolFeed } from '../../../../scripts/simulator/symbol-feed';
import { Book } from '../../../../src/core/market/book';
import { TopColumns } from '../../../../src/core/market/columns';
import { bookState } from '../../../../src/core/market/tick';
import { BookUpdate } from '../../../../src/core/market/update';
import { MINUTE_MS } from '../../../../src/core/time';

/** One update of a feed, as the tests look at it. */
interface Sent {
  readonly time: number;
  readonly wait: number;
  readonly reset: boolean;
  readonly resync: boolean;
  readonly state: string;
}

function sentBy(feed: SymbolFeed): Sent[] {
  const [book, top, update] = [new Book(), new TopColumns(20), new BookUpdate()];
  const sent: Sent[] = [];
  while (feed.time !== null) {
    feed.next(update);
    book.apply(update);
    top.read(book);
    const wait = update.time - (sent.at(-1)?.time ?? update.time);
    sent.push({ time: update.time, wait, reset: update.reset, resync: update.resync, state: bookState(top) });
  }
  return sent;
}

const [btc = [], eth = []] = sampleFeeds(SAMPLE_SEED).map(sentBy);

function stateCount(sent: readonly Sent[], state: string): number {
  return sent.filter((update) => update.state === state).length;
}

test('each feed begins with a snapshot in the first 100 ms and ends in the last seconds', () => {
  for (const sent of [btc, eth]) {
    expect(sent[0]?.reset).toBe(true);
    expect((sent[0]?.time ?? 0) - SAMPLE_START).toBeLessThan(100);
    expect(SAMPLE_END - (sent.at(-1)?.time ?? 0)).toBeLessThan(3_000);
  }
});

test('time only goes forward', () => {
  for (const sent of [btc, eth]) expect(sent.slice(1).filter(({ wait }) => wait <= 0)).toEqual([]);
});

test('no wait is over a minute but the deliberate gap, which ends in a resynchronisation', () => {
  expect(eth.filter(({ wait, resync }) => wait > MINUTE_MS || resync)).toEqual([]);
  const [gap, ...others] = btc.filter(({ wait, resync }) => wait > MINUTE_MS || resync);
  expect(others).toEqual([]);
  expect(gap).toMatchObject({ resync: true, reset: true });
  expect(gap?.wait).toBeGreaterThan(95_000);
});

test('the bad books are those of the script', () => {
  const { length } = SAMPLE_INTERRUPTIONS;
  expect(length).toBe(3);
  expect([stateCount(btc, 'crossed_book'), stateCount(btc, 'one_sided_book')]).toEqual([4, 0]);
  expect([stateCount(eth, 'crossed_book'), stateCount(eth, 'one_sided_book')]).toEqual([0, 3]);
});

test('about an update a second comes in the busy stretches, and about one in 43 seconds in the quiet one', () => {
  const [friday, night] = SAMPLE_STRETCHES.map(({ until }) => until);
  for (const sent of [btc, eth]) {
    const busy = sent.filter(({ time }) => time < (friday ?? 0)).length;
    const quiet = sent.filter(({ time }) => time >= (friday ?? 0) && time < (night ?? 0)).length;
    expect(((friday ?? 0) - SAMPLE_START) / busy).toSatisfy((ms: number) => ms > 800 && ms < 1_600);
    expect(((night ?? 0) - (friday ?? 0)) / quiet).toSatisfy((ms: number) => ms > 40_000 && ms < 45_000);
  }
});
