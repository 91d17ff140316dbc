import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BINANCE_SPOT_RULES } from '../../../../../src/core/market/sequencer/binance-spot';
import { Sequencer, type UpdateIds, type Verdict } from '../../../../../src/core/market/sequencer/sequencer';

type Case = [event: UpdateIds, verdict: Verdict, because: string];

const ids = (first: number, last: number) => ({ first, last, previous: null });

function seededAt(lastUpdateId: number): Sequencer {
  const sequencer = new Sequencer(BINANCE_SPOT_RULES);
  sequencer.seed(lastUpdateId);
  return sequencer;
}

test('events wait while there is no snapshot', () => {
  expect(new Sequencer(BINANCE_SPOT_RULES).offer(ids(1, 5))).toBe('wait');
});

test.each<Case>([
  [ids(90, 99), 'drop', 'ends before the snapshot'],
  [ids(90, 100), 'drop', 'ends with the snapshot'],
  [ids(95, 101), 'apply', 'spans the snapshot'],
  [ids(101, 101), 'apply', 'follows the snapshot'],
  [ids(102, 110), 'gap', 'begins after the next id'],
])('first event %j after snapshot 100: %s, because it %s', (event, verdict) => {
  expect(seededAt(100).offer(event)).toBe(verdict);
});

test.each<Case>([
  [ids(111, 120), 'apply', 'follows the previous one'],
  [ids(105, 112), 'apply', 'overlaps the previous one'],
  [ids(101, 110), 'drop', 'repeats the previous one'],
  [ids(112, 120), 'gap', 'leaves out id 111'],
])('next event %j after 101-110: %s, because it %s', (event, verdict) => {
  const sequencer = seededAt(100);
  sequencer.offer(ids(101, 110));
  expect(sequencer.offer(event)).toBe(verdict);
});

test('the chain joins the snapshot of the recorded BTCUSDT feed at its third event', () => {
  const sequencer = seededAt(50093239218);
  const stream = [
    ids(50093239189, 50093239202),
    ids(50093239203, 50093239207),
    ids(50093239208, 50093239224),
  ];
  expect(stream.map((event) => sequencer.offer(event))).toEqual(['drop', 'drop', 'apply']);
});

test('events wait for a new snapshot after a gap and go on from it', () => {
  const sequencer = seededAt(100);
  const verdicts = [sequencer.offer(ids(150, 160)), sequencer.offer(ids(161, 170))];
  sequencer.seed(165);
  verdicts.push(sequencer.offer(ids(161, 170)), sequencer.offer(ids(171, 171)));
  expect(verdicts).toEqual(['gap', 'wait', 'apply', 'apply']);
});

test('every id is applied once and in order until one is lost', () => {
  const stream = fc.array(
    fc.record({ size: fc.integer({ min: 1, max: 9 }), sent: fc.integer({ min: 0, max: 4 }) }),
  );
  const property = fc.property(stream, (events) => {
    const sequencer = seededAt(1000);
    let next = 1001;
    let lost = false;
    for (const { size, sent } of events) {
      lost ||= sent === 0;
      const event = ids(next, next + size - 1);
      next += size;
      for (let copy = 0; copy < sent; copy += 1) {
        const before = sequencer.state;
        const verdict = sequencer.offer(event);
        if (!lost) expect(verdict).toBe(copy === 0 ? 'apply' : 'drop');
        else expect(verdict).toBe(before === 'unseeded' ? 'wait' : 'gap');
      }
    }
  });
  fc.assert(property, { seed: 1, numRuns: 300 });
});
