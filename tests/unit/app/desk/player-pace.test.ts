import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NOON } from '../../../support/desk';
import { settled } from '../../../support/fake-pace';
import { quotesFrom } from '../../../support/recorded-market';
import { playerOf } from './played';

/** A minute of one tick a second. */
const MINUTE = { quotes: quotesFrom(NOON, 61, 1_000) };

test('at a speed of 10, half a real second plays five seconds of the market', async () => {
  const { player, pace, heard } = await playerOf(MINUTE, 10);
  player.play();
  await pace.pass(500);
  expect(heard.events).toEqual([0, 1_000, 2_000, 3_000, 4_000, 5_000]);
});

test('every event comes when it is due, not earlier and at most a millisecond of the timer later', async () => {
  const speeds = fc.double({ min: 0.5, max: 10_000, noNaN: true });
  const waits = fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: 1, maxLength: 60 });
  const property = fc.asyncProperty(speeds, waits, async (speed, gaps) => {
    let time = NOON;
    const quotes = [{ time }, ...gaps.map((gap) => ({ time: (time += gap) }))];
    const { player, pace, heard } = await playerOf({ quotes, blockQuotes: 7 }, speed);
    player.play();
    await pace.passAll();
    const late = heard.ticks.map(({ real, event }) => real - (event - NOON) / speed);
    expect(late).toHaveLength(quotes.length);
    expect(Math.min(...late)).toBeGreaterThanOrEqual(-1e-6);
    expect(Math.max(...late)).toBeLessThan(1.001);
  });
  await fc.assert(property, { seed: 1, numRuns: 15 });
});

test('nothing comes early on a machine that is now and then busy elsewhere', async () => {
  const stalls = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 5, maxLength: 15 });
  const property = fc.asyncProperty(stalls, async (busy) => {
    const { player, pace, heard } = await playerOf(MINUTE, 20);
    player.play();
    for (const ms of busy) {
      await pace.pass(100);
      await pace.oversleep(ms);
    }
    await pace.passAll();
    const early = heard.ticks.filter(({ real, event }) => real < (event - NOON) / 20 - 1e-6);
    expect([heard.ticks.length, early]).toEqual([61, []]);
  });
  await fc.assert(property, { seed: 1, numRuns: 15 });
});

test('a lag of 250 ms is made up for', async () => {
  const { player, pace, heard } = await playerOf(MINUTE, 10);
  player.play();
  await pace.oversleep(250);
  expect(heard.events).toEqual([0, 1_000, 2_000]);
});

test('a lag of more is given up: the market goes on from where it was', async () => {
  const { player, pace, heard } = await playerOf(MINUTE, 10);
  player.play();
  await pace.pass(100);
  await pace.oversleep(10_000);
  expect(heard.events).toEqual([0, 1_000, 2_000]);
  await pace.pass(100);
  expect(heard.events).toEqual([0, 1_000, 2_000, 3_000]);
});

test('a new speed holds from that moment on', async () => {
  const { player, pace, heard } = await playerOf(MINUTE, 10);
  player.play();
  await pace.pass(500);
  player.setSpeed(20);
  await pace.pass(500);
  expect([player.speed, heard.events.at(-1)]).toEqual([20, 5_000 + 10_000]);
});

test('as fast as it goes, no time passes at all', async () => {
  const { player, pace, heard } = await playerOf(MINUTE, Number.POSITIVE_INFINITY);
  player.play();
  await settled();
  expect([pace.time, heard.ticks.length, player.finished]).toEqual([0, 61, true]);
});

test('as fast as it goes, the thread’s messages are let in every 8 ms', async () => {
  const { player, pace, heard } = await playerOf(
    { quotes: quotesFrom(NOON, 6_400, 10) },
    Number.POSITIVE_INFINITY,
  );
  heard.atTick = () => (pace.time += 0.125);
  player.play();
  await settled();
  expect([heard.ticks.length, pace.time, pace.yields]).toEqual([6_400, 800, 99]);
});

test('where there is nothing to see it hurries, and goes on at its own speed afterwards', async () => {
  const { player, pace, heard } = await playerOf(MINUTE, 1);
  heard.hurrySpeed = 100;
  player.play();
  await pace.pass(200);
  heard.hurrySpeed = 0;
  await pace.pass(3_000);
  expect(heard.events.at(-1)).toBe(23_000);
});

test('a hurry that is slower than the chosen speed changes nothing', async () => {
  const { player, pace, heard } = await playerOf(MINUTE, 10);
  heard.hurrySpeed = 5;
  player.play();
  await pace.pass(1_000);
  expect(heard.events.at(-1)).toBe(10_000);
});
