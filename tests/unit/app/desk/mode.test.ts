import { expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../../../src/app/config/config';
import { modeOf } from '../../../../src/app/desk/mode';
import { newPlayedRun, type PlayedRun } from '../../../../src/app/desk/played-run';
import { epochMs } from '../../../../src/core/time';
import { DeskWorld } from '../../../support/desk-ports';
import { NOON } from '../../../support/desk';
import { MemorySession } from '../../../support/memory-storage';
import { quotesFrom, recordedMarket } from '../../../support/recorded-market';
import { restsUnder, SHABBAT } from '../../../support/shabbat';

/** A run that rests in the Shabbat of the tests, and has come to an instant of event time. */
async function playedTo(time: number): Promise<PlayedRun> {
  const stream = await recordedMarket({ quotes: quotesFrom(NOON, 1, 0) });
  const nothing = (): void => {};
  const played = newPlayedRun(
    {
      market: { stream, name: 'market', synthetic: false },
      session: new MemorySession(),
      config: DEFAULT_CONFIG,
      schedule: restsUnder(),
      speed: 1,
      looksAhead: () => false,
      onProgress: nothing,
      onError: nothing,
      onBug: nothing,
    },
    new DeskWorld(NOON),
  );
  played.run.take({ kind: 'timer', time: epochMs(time), received: epochMs(time) });
  return played;
}

test('without a market the desk is idle', () => {
  expect(modeOf({ kind: 'nothing' })).toBe('IDLE');
});

test.each([
  ['a market outside a rest is a replay', NOON, [], 'REPLAY'],
  ['a market that the user pauses is paused', NOON, ['pause'], 'PAUSED'],
  ['a market in a rest rests', SHABBAT.start, [], 'REST'],
  ['the calendar’s pause outranks the user’s', SHABBAT.start, ['pause'], 'REST'],
  ['the kill switch outranks the user’s pause', NOON, ['pause', 'kill'], 'HALTED'],
  ['the kill switch outranks a rest', SHABBAT.start, ['kill'], 'HALTED'],
  ['a ledger that keeps no orders halts the desk', NOON, ['halt'], 'HALTED'],
  ['a halt that is over is a replay again', NOON, ['kill', 'halt', 'release', 'rearm'], 'REPLAY'],
] as const)('%s', async (_what, time, commands, mode) => {
  const played = await playedTo(time);
  for (const command of commands) played.run.take({ kind: 'command', command, time: epochMs(time) });
  expect(modeOf(played)).toBe(mode);
});
