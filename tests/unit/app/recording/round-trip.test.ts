import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { openSound, play, recorded } from './events';
import { Follower, seededView } from './follower';
import { memorySource, recordingOf } from './memory';
import { type Asked, anyScript, carryOut, type Script } from './scripts';

const RUNS = { seed: 1, numRuns: 300 };

function record(script: Script): { bytes: Uint8Array; asked: Asked[] } {
  let asked: Asked[] = [];
  const bytes = recordingOf((writer) => {
    asked = carryOut(script, writer);
  });
  return { bytes, asked };
}

test('every update and note comes back as it was written, in order', async () => {
  await fc.assert(
    fc.asyncProperty(anyScript, async (script) => {
      const { bytes, asked } = record(script);
      const played = await play(await openSound(memorySource(bytes)));
      expect(played.error).toBeNull();
      expect(recorded(played.events)).toEqual(asked.map(({ event }) => event));
    }),
    RUNS,
  );
});

test('every update comes back under the scale that its symbol had when it was written', async () => {
  await fc.assert(
    fc.asyncProperty(anyScript, async (script) => {
      const { bytes, asked } = record(script);
      const { events } = await play(await openSound(memorySource(bytes)));
      const follower = new Follower();
      const scales = events.flatMap((event) => {
        follower.take(event);
        if (event.kind === 'scale') return [];
        return [event.kind === 'note' ? null : follower.scale(event.update.symbol)];
      });
      expect(scales).toEqual(asked.map(({ scale }) => scale));
    }),
    RUNS,
  );
});

test('a scale brings the whole book so far, multiplied to the new integers', async () => {
  await fc.assert(
    fc.asyncProperty(anyScript, async (script) => {
      const { events } = await play(await openSound(memorySource(record(script).bytes)));
      const follower = new Follower();
      for (const event of events) {
        if (event.kind === 'scale') {
          expect(event.update).toMatchObject({ reset: true, tick: false, resync: false });
          expect(seededView(event)).toEqual(follower.viewAt(event.update.symbol, event.scale));
        }
        follower.take(event);
      }
    }),
    RUNS,
  );
});

test('the reader knows source, kind, symbols, counts and times without reading a block', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyScript,
      fc.boolean(),
      fc.string({ unit: 'grapheme' }),
      async (script, synthetic, name) => {
        let asked: Asked[] = [];
        const bytes = recordingOf(
          (writer) => {
            asked = carryOut(script, writer);
          },
          { source: name, synthetic },
        );
        const reader = await openSound(memorySource(bytes));
        const times = asked.map(({ event }) => (event.kind === 'note' ? event.note.time : event.update.time));
        expect(reader.info).toEqual({ source: name, synthetic });
        expect(reader.symbols.map((symbol) => symbol.name)).toEqual(script.names);
        expect(reader.updates).toBe(asked.filter(({ event }) => event.kind === 'update').length);
        expect(reader.firstTime).toBe(times[0] ?? null);
        expect(reader.lastTime).toBe(times.length > 0 ? Math.max(...times) : null);
        expect(reader.complete).toBe(true);
      },
    ),
    RUNS,
  );
});
