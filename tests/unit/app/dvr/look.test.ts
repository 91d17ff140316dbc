import fc from 'fast-check';
import { expect, test } from 'vitest';
import { epochMs } from '../../../../src/core/time';
import { DvrWorld, shownOf, someQuotes } from '../../../support/dvr-world';
import type { Quote } from '../../../support/desk';
import { recordedMarket } from '../../../support/recorded-market';

const NAMES = ['BTCUSDT', 'ETHUSDT'];
const yes = (): boolean => true;

/** A replay of those quotes, in blocks of some. */
async function worldOf(quotes: readonly Quote[], blockQuotes = 7): Promise<DvrWorld> {
  return new DvrWorld(await recordedMarket({ quotes, names: NAMES, blockQuotes }));
}

/** What a run shows that has played up to each of its updates, from none on. */
async function playedThrough(quotes: readonly Quote[]): Promise<unknown[]> {
  const world = await worldOf(quotes);
  const shown: unknown[] = [shownOf(world.actor)];
  for (let updates = 1; updates <= quotes.length; updates++) {
    await world.player.playTo(updates);
    shown.push(shownOf(world.actor));
  }
  return shown;
}

test('a look at any place shows what playing to it shows, wherever it was before', async () => {
  await fc.assert(
    fc.asyncProperty(
      someQuotes,
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 8 }),
      fc.boolean(),
      async (quotes, places, isPlayed) => {
        const expected = await playedThrough(quotes);
        const world = await worldOf(quotes);
        if (isPlayed) await world.player.playTo(Math.floor(quotes.length / 2));
        const look = world.look();
        for (const place of places) {
          const position = Math.round(place * quotes.length);
          await look.toPosition(position, yes);
          expect(shownOf(look)).toEqual(expected[position]);
        }
      },
    ),
    { seed: 1, numRuns: 60 },
  );
});

test('a look at a time shows the last update before the first one that is later', async () => {
  await fc.assert(
    fc.asyncProperty(someQuotes, fc.double({ min: 0, max: 1, noNaN: true }), async (quotes, place) => {
      const expected = await playedThrough(quotes);
      const times = quotes.map(({ time }) => time);
      const [first, last] = [Math.min(...times), Math.max(...times)];
      const time = Math.round(first + place * (last - first));
      const later = times.findIndex((one) => one > time);
      const world = await worldOf(quotes);
      const look = world.look();
      await look.toPosition(quotes.length, yes);
      await look.toTime(time, yes);
      expect(shownOf(look)).toEqual(expected[later < 0 ? quotes.length : later]);
    }),
    { seed: 2, numRuns: 60 },
  );
});

test('a look takes the commands that came to the run where they came', async () => {
  await fc.assert(
    fc.asyncProperty(
      someQuotes,
      fc.array(fc.constantFrom('pause', 'resume', 'kill', 'rearm', 'none'), { minLength: 4, maxLength: 4 }),
      async (quotes, commands) => {
        const world = await worldOf(quotes);
        const shown = new Map<number, unknown>();
        const ahead = world.look();
        await ahead.toPosition(quotes.length, yes);
        for (const [index, command] of commands.entries()) {
          await world.player.playTo(Math.ceil((quotes.length * (index + 1)) / 5));
          const time = epochMs(world.run.state.time ?? 0);
          if (command !== 'none') world.player.take({ kind: 'command', command, time });
          shown.set(world.actor.place.updates, shownOf(world.actor));
        }
        await world.player.playTo(quotes.length);
        shown.set(quotes.length, shownOf(world.actor));
        for (const [position, expected] of [...shown].reverse()) {
          await ahead.toPosition(position, yes);
          expect(shownOf(ahead)).toEqual(expected);
        }
      },
    ),
    { seed: 3, numRuns: 40 },
  );
});

test('looking leaves the run, its ledger and its fingerprint as they are', async () => {
  await fc.assert(
    fc.asyncProperty(someQuotes, fc.nat(120), async (quotes, place) => {
      const alone = await worldOf(quotes);
      await alone.player.playTo(quotes.length);
      const world = await worldOf(quotes);
      await world.player.playTo(Math.floor(quotes.length / 2));
      await world.look().toPosition(Math.min(place, quotes.length), yes);
      await world.dvr.seek(epochMs(quotes[0]?.time ?? 0));
      await world.dvr.toRun();
      await world.player.playTo(quotes.length);
      expect([world.run.sha256(), world.ledger.commits]).toEqual([alone.run.sha256(), alone.ledger.commits]);
    }),
    { seed: 4, numRuns: 40 },
  );
});
