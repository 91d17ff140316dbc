import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { BookUpdate } from '../../../../src/core/market/update';
import { epochMs } from '../../../../src/core/time';
import { openSound, type PlainEvent, play, recorded, updatesOf } from './events';
import { Follower, type SymbolView } from './follower';
import { memorySource, recordingOf } from './memory';
import { busyMarket } from './market';
import { anyScript, carryOut } from './scripts';

test('a seek to any time gives the tail of what reading from the start gives', async () => {
  await fc.assert(
    fc.asyncProperty(anyScript, fc.maxSafeNat(), async (script, time) => {
      const reader = await openSound(memorySource(recordingOf((writer) => carryOut(script, writer))));
      const whole = updatesOf((await play(reader)).events);
      const before = reader.seek(epochMs(time));
      expect(updatesOf((await play(reader)).events)).toEqual(whole.slice(before));
    }),
    { seed: 1, numRuns: 200 },
  );
});

test('a seek to any time ends in the same books as reading from the start', async () => {
  await fc.assert(
    fc.asyncProperty(anyScript, fc.maxSafeNat(), async (script, time) => {
      const reader = await openSound(memorySource(recordingOf((writer) => carryOut(script, writer))));
      const fromStart = new Follower();
      for (const event of (await play(reader)).events) fromStart.take(event);
      reader.seek(epochMs(time));
      const fromSeek = new Follower();
      for (const event of (await play(reader)).events) fromSeek.take(event);
      expect(fromSeek.views()).toEqual(fromStart.views());
    }),
    { seed: 1, numRuns: 200 },
  );
});

/** The books as they are where the first event later than `time` stands. */
function viewsAt(events: readonly PlainEvent[], time: number): SymbolView[] {
  const follower = new Follower();
  const later = (event: PlainEvent) => (event.kind === 'note' ? event.note : event.update).time > time;
  for (const event of events) {
    if (later(event)) break;
    follower.take(event);
  }
  return follower.views();
}

test('a seek shows the books of that time as playing to it does, whatever the order of the times', async () => {
  const time = fc.integer({ min: 1_723_000_000_000, max: 1_723_000_001_000 });
  await fc.assert(
    fc.asyncProperty(anyScript, fc.oneof(time, fc.maxSafeNat()), async (script, sought) => {
      const reader = await openSound(memorySource(recordingOf((writer) => carryOut(script, writer))));
      const expected = viewsAt((await play(reader)).events, sought);
      reader.seek(epochMs(sought));
      expect(viewsAt((await play(reader)).events, sought)).toEqual(expected);
    }),
    { seed: 1, numRuns: 500 },
  );
});

test.each(['at the end', 'after a seek'])(
  'where no block is loaded, %s, there is no event and no fault',
  async (where) => {
    const reader = await openSound(memorySource(recordingOf((writer) => busyMarket(writer, 10))));
    await play(reader);
    if (where === 'after a seek') reader.seek(epochMs(0));
    expect(reader.next(new BookUpdate())).toBe('end');
    expect((await reader.nextBlock()).ok).toBe(true);
  },
);

const LONG = recordingOf((writer) => busyMarket(writer, 20_000));

test('in a long recording a seek leaves fewer updates to play than two keyframes are apart', async () => {
  const reader = await openSound(memorySource(LONG));
  const whole = updatesOf((await play(reader)).events);
  for (const index of [0, 1, 4_095, 4_096, 9_999, 15_000, 19_999]) {
    const before = reader.seek(epochMs(whole[index]?.time ?? 0));
    expect(before).toBeLessThanOrEqual(index);
    expect(index - before).toBeLessThan(2 * 4_096);
  }
});

test('in a long recording the books after a seek are those of playing to it', async () => {
  const reader = await openSound(memorySource(LONG));
  const { events } = await play(reader);
  const last = recorded(events).at(-1);
  const fromStart = new Follower();
  for (const event of events) fromStart.take(event);
  reader.seek(epochMs(last?.kind === 'update' ? last.update.time : 0));
  const fromSeek = new Follower();
  const tail = (await play(reader)).events;
  for (const event of tail) fromSeek.take(event);
  expect(tail.length).toBeLessThan(events.length / 2);
  expect(fromSeek.views()).toEqual(fromStart.views());
});
