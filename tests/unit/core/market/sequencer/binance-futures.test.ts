import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BINANCE_FUTURES_RULES } from '../../../../../src/core/market/sequencer/binance-futures';
import { Sequencer, type UpdateIds, type Verdict } from '../../../../../src/core/market/sequencer/sequencer';

type Case = [event: UpdateIds, verdict: Verdict, because: string];

const ids = (first: number, last: number, previous: number) => ({ first, last, previous });

function seededAt(lastUpdateId: number): Sequencer {
  const sequencer = new Sequencer(BINANCE_FUTURES_RULES);
  sequencer.seed(lastUpdateId);
  return sequencer;
}

test('events wait while there is no snapshot', () => {
  expect(new Sequencer(BINANCE_FUTURES_RULES).offer(ids(1, 5, 0))).toBe('wait');
});

test.each<Case>([
  [ids(80, 99, 70), 'drop', 'ends before the snapshot'],
  [ids(90, 100, 85), 'apply', 'ends with the snapshot'],
  [ids(95, 120, 85), 'apply', 'spans the snapshot'],
  [ids(130, 140, 100), 'apply', 'names the snapshot as the one before it'],
  [ids(130, 140, 120), 'gap', 'follows an event after the snapshot'],
])('first event %j after snapshot 100: %s, because it %s', (event, verdict) => {
  expect(seededAt(100).offer(event)).toBe(verdict);
});

test.each<Case>([
  [ids(150, 160, 120), 'apply', 'names the previous one'],
  [ids(115, 160, 110), 'gap', 'names another one, although its ids overlap'],
  [ids(150, 160, 130), 'gap', 'names one that never came'],
  [ids(95, 120, 85), 'drop', 'repeats the previous one'],
])('next event %j after 95-120: %s, because it %s', (event, verdict) => {
  const sequencer = seededAt(100);
  sequencer.offer(ids(95, 120, 85));
  expect(sequencer.offer(event)).toBe(verdict);
});

test('events wait for a new snapshot after a gap and go on from it', () => {
  const sequencer = seededAt(100);
  const verdicts = [sequencer.offer(ids(150, 160, 140)), sequencer.offer(ids(165, 170, 160))];
  sequencer.seed(168);
  verdicts.push(sequencer.offer(ids(165, 170, 160)), sequencer.offer(ids(180, 185, 170)));
  expect(verdicts).toEqual(['gap', 'wait', 'apply', 'apply']);
});

test('every event is applied once and in order until one is lost', () => {
  const step = fc.record({ skip: fc.integer({ min: 0, max: 5 }), size: fc.integer({ min: 1, max: 9 }) });
  const stream = fc.array(fc.tuple(step, fc.integer({ min: 0, max: 4 })));
  const property = fc.property(stream, (events) => {
    const sequencer = seededAt(1000);
    let previous = 1000;
    let lost = false;
    for (const [{ skip, size }, sent] of events) {
      lost ||= sent === 0;
      const event = ids(previous + skip + 1, previous + skip + size, previous);
      previous = event.last;
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
