import { describe, expect, test } from 'vitest';
import { recordingError } from '../../../../src/app/recording/error';
import { err } from '../../../../src/core/result';
import { epochMs } from '../../../../src/core/time';
import { NOON } from '../../../support/desk';
import { settled } from '../../../support/fake-pace';
import { quotesFrom, recordedMarket } from '../../../support/recorded-market';
import { playerOf, playerOfStream } from './played';

/** A minute of one tick a second. */
const MINUTE = { quotes: quotesFrom(NOON, 61, 1_000) };

test('a player that was not told to play plays nothing', async () => {
  const { player, pace, heard } = await playerOf(MINUTE, 10);
  await pace.pass(1_000);
  expect([heard.ticks, player.playing]).toEqual([[], false]);
});

test('a pause stops before the next event', async () => {
  const { player, pace, heard } = await playerOf(MINUTE, 10);
  player.play();
  await pace.pass(150);
  const paused = player.pause();
  await pace.passAll();
  await paused;
  expect([heard.events, player.playing]).toEqual([[0, 1_000], false]);
});

test('a pause resolves only when nothing more will happen', async () => {
  const { player, pace } = await playerOf(MINUTE, 10);
  player.play();
  await pace.pass(150);
  let hasResolved = false;
  const paused = player.pause().then(() => (hasResolved = true));
  await settled();
  expect(hasResolved).toBe(false);
  await pace.passAll();
  await paused;
});

test('the time of a pause is not made up for', async () => {
  const { player, pace, heard } = await playerOf(MINUTE, 10);
  player.play();
  await pace.pass(250);
  const paused = player.pause();
  await pace.pass(5_000);
  await paused;
  player.play();
  await pace.pass(150);
  expect(heard.events).toEqual([0, 1_000, 2_000, 3_000, 4_000]);
});

test('playing twice plays once', async () => {
  const { player, pace, heard } = await playerOf(MINUTE, 10);
  player.play();
  player.play();
  await pace.pass(200);
  expect(heard.events).toEqual([0, 1_000, 2_000]);
});

test('a pause that is taken back at once loses and doubles nothing', async () => {
  const { player, pace, heard } = await playerOf({ ...MINUTE, blockQuotes: 4 }, 10);
  player.play();
  await pace.pass(250);
  void player.pause();
  player.play();
  await pace.passAll();
  expect(heard.events).toEqual(quotesFrom(0, 61, 1_000).map(({ time }) => time));
});

test('at the end it has finished, tells so, and cannot be played on', async () => {
  const { player, pace, heard } = await playerOf(MINUTE, 100);
  player.play();
  await pace.passAll();
  const told = heard.progress;
  player.play();
  await pace.passAll();
  expect([player.finished, player.playing, heard.ticks.length, heard.progress - told]).toEqual([
    true,
    false,
    61,
    0,
  ]);
});

describe('a step', () => {
  test('is exactly one tick, across blocks', async () => {
    const { player, heard } = await playerOf({ ...MINUTE, blockQuotes: 2 }, 10);
    for (let ticks = 1; ticks <= 5; ticks++) {
      await player.step();
      expect(heard.ticks.length).toBe(ticks);
    }
  });

  test('pauses', async () => {
    const { player, pace, heard } = await playerOf(MINUTE, 10);
    player.play();
    await pace.pass(150);
    const stepped = player.step();
    await pace.passAll();
    await stepped;
    expect([player.playing, heard.events]).toEqual([false, [0, 1_000, 2_000]]);
  });

  test('after the last tick finishes the replay', async () => {
    const { player, heard } = await playerOf({ quotes: quotesFrom(NOON, 1, 0) }, 10);
    await player.step();
    expect(player.finished).toBe(false);
    await player.step();
    expect([player.finished, heard.ticks.length]).toEqual([true, 1]);
  });

  test('asked for before the last one is done comes after it: none is lost, none is doubled', async () => {
    const { player, heard } = await playerOf({ ...MINUTE, blockQuotes: 1 }, 10);
    await Promise.all(Array.from({ length: 5 }, () => player.step()));
    expect(heard.events).toEqual([0, 1_000, 2_000, 3_000, 4_000]);
  });

  test('that playing follows at once is done first', async () => {
    const { player, pace, heard } = await playerOf({ ...MINUTE, blockQuotes: 1 }, 10);
    const stepped = player.step();
    player.play();
    await pace.passAll();
    await stepped;
    expect(heard.events).toEqual(quotesFrom(0, 61, 1_000).map(({ time }) => time));
  });
});

describe('what goes wrong', () => {
  test('a recording that cannot be read on is told and ends the replay', async () => {
    const stream = await recordedMarket({ ...MINUTE, blockQuotes: 3 });
    const { player, pace, heard } = playerOfStream(stream, 100);
    player.play();
    await settled();
    stream.nextBlock = () => Promise.resolve(err(recordingError('damaged_block', 1, 'damaged')));
    await pace.passAll();
    expect([heard.errors, heard.ticks.length, player.finished, player.playing]).toEqual([
      ['damaged_block'],
      3,
      true,
      false,
    ]);
  });

  test('a bug of the run is told and stops the player', async () => {
    const { player, pace, heard, run } = await playerOf(MINUTE, 10);
    player.play();
    await pace.pass(150);
    run.take = () => {
      throw new Error('a bug');
    };
    await pace.passAll();
    expect([heard.bugs, heard.ticks.length, player.playing]).toEqual([[new Error('a bug')], 2, false]);
  });

  test('a bug in a step is told as one that comes in playing', async () => {
    const { player, heard, run } = await playerOf(MINUTE, 10);
    run.take = () => {
      throw new Error('a bug');
    };
    await player.step();
    expect([heard.bugs, player.finished]).toEqual([[new Error('a bug')], true]);
  });

  test('a bug in an event from outside the recording is told and stops the player', async () => {
    const { player, pace, heard, run } = await playerOf(MINUTE, 10);
    player.play();
    await pace.pass(150);
    run.take = () => {
      throw new Error('a bug');
    };
    player.take({ kind: 'command', command: 'kill', time: epochMs(NOON) });
    await pace.passAll();
    expect([heard.bugs, player.playing]).toEqual([[new Error('a bug')], false]);
  });
});
