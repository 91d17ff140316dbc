import { expect, test } from 'vitest';
import { recordingError } from '../../../../src/app/recording/error';
import { err, ok } from '../../../../src/core/result';
import { epochMs } from '../../../../src/core/time';
import { NOON } from '../../../support/desk';
import { DeskWorld, opens, restingView } from '../../../support/desk-ports';
import { settled } from '../../../support/fake-pace';
import { quotesFrom, recordedMarket } from '../../../support/recorded-market';

/** Prices that climb a tick a second, so that the momentum confirms and the desk trades. */
const CLIMB = {
  quotes: quotesFrom(NOON, 200, 1_000).map((quote, i) => ({
    ...quote,
    bid: 9_990 + i * 2,
    ask: 9_992 + i * 2,
  })),
  blockQuotes: 30,
};

/** A desk that has opened the climb at a speed of 10, under a pace that stands still. */
async function climbingDesk() {
  const world = new DeskWorld(NOON);
  const desk = await world.desk(10);
  await desk.openFiles([opens(CLIMB)]);
  await settled();
  return { world, desk };
}

test('the climb is traded', async () => {
  const desk = await new DeskWorld(NOON).desk();
  await desk.openFiles([opens(CLIMB)]);
  expect((await restingView(desk)).trades).toBeGreaterThan(0);
});

test('a restart plays the same again, to the same fingerprint, in a ledger of its own', async () => {
  const world = new DeskWorld(NOON);
  const desk = await world.desk();
  await desk.openFiles([opens(CLIMB)]);
  await settled();
  const first = [await desk.sha256(), world.ledger.commits];
  await desk.restart();
  await settled();
  expect([await desk.sha256(), world.ledger.commits]).toEqual(first);
  expect(world.ledgers.map(({ isClosed }) => isClosed)).toEqual([true, false]);
});

test('a restart in the middle begins at the beginning', async () => {
  const { world, desk } = await climbingDesk();
  await world.pace.pass(1_000);
  const restarted = desk.restart();
  await world.pace.pass(50);
  await restarted;
  expect(await restingView(desk)).toMatchObject({ ticks: 1, time: NOON, playback: { playing: true } });
});

test('two restarts at once leave one run, and one ledger open', async () => {
  const { world, desk } = await climbingDesk();
  const restarted = [desk.restart(), desk.restart()];
  await world.pace.pass(50);
  await Promise.all(restarted);
  await world.pace.passAll();
  expect(world.ledgers.filter(({ isClosed }) => !isClosed)).toHaveLength(1);
  expect(await desk.state()).toMatchObject({ ticks: 200, trouble: null });
});

test('a restart without a market does nothing', async () => {
  const world = new DeskWorld(NOON);
  const desk = await world.desk();
  await desk.restart();
  expect([world.ledgers, (await desk.state()).trouble]).toEqual([[], null]);
});

test('play, pause and step reach the player', async () => {
  const { world, desk } = await climbingDesk();
  const paused = desk.pause();
  await world.pace.pass(1_000);
  await paused;
  await desk.step();
  expect(await desk.state()).toMatchObject({ ticks: 2, playback: { playing: false } });
  await desk.play();
  await world.pace.pass(50);
  expect(await desk.state()).toMatchObject({ ticks: 3, playback: { playing: true } });
});

test.each([
  ['pause', 'PAUSED', 'paused_by_user'],
  ['kill', 'HALTED', 'halted'],
] as const)('%s: the desk is %s from the next tick on', async (command, mode, outcome) => {
  const { world, desk } = await climbingDesk();
  await desk.command(command);
  expect((await desk.state()).mode).toBe(mode);
  await world.pace.pass(100);
  expect((await desk.state()).symbols[0]?.outcome).toBe(outcome);
});

test.each([
  ['pause', 'resume'],
  ['kill', 'rearm'],
] as const)('%s is taken back by %s', async (command, back) => {
  const { desk } = await climbingDesk();
  await desk.command(command);
  await desk.command(back);
  expect((await desk.state()).mode).toBe('REPLAY');
});

test('a command before the first event opens no day: none but the market’s is in the ledger', async () => {
  const world = new DeskWorld(NOON);
  const desk = await world.desk(10);
  await desk.openFiles([opens(CLIMB)]);
  await desk.command('kill');
  expect(await desk.state()).toMatchObject({ mode: 'HALTED', time: null });
  await world.pace.passAll();
  const days = world.ledger.commits
    .flat()
    .flatMap((write) => (write.table === 'daily_stats' ? [write.row.date] : []));
  expect(new Set(days)).toEqual(new Set(['2024-08-08']));
});

test('commands without a market do nothing', async () => {
  const desk = await new DeskWorld(NOON).desk();
  await desk.command('kill');
  expect(await desk.state()).toMatchObject({ mode: 'IDLE', trouble: null });
});

test('the ledger is exported as it stands', async () => {
  const { world, desk } = await climbingDesk();
  await world.pace.passAll();
  expect((await desk.exportLedger()).length).toBe(world.ledger.commits.length);
});

test('what needs a market says so where there is none', async () => {
  const desk = await new DeskWorld(NOON).desk();
  await expect(desk.exportLedger()).rejects.toThrow('open one first');
  await expect(desk.sha256()).rejects.toThrow('open one first');
});

test('flush waits for the open ledger, and for nothing without one', async () => {
  const world = new DeskWorld(NOON);
  const desk = await world.desk();
  await desk.flush();
  await desk.openFiles([opens(CLIMB)]);
  await desk.flush();
  expect(world.flushes).toBe(1);
});

test('a recording that cannot be read on is trouble; what was played stands', async () => {
  const world = new DeskWorld(NOON);
  const desk = await world.desk(10);
  const stream = await recordedMarket(CLIMB);
  await desk.openFiles([async () => ok({ stream, name: 'torn', synthetic: false })]);
  await world.pace.pass(1_000);
  stream.nextBlock = () =>
    Promise.resolve(err(recordingError('damaged_block', 9, 'the block at byte 9 is damaged')));
  await world.pace.passAll();
  expect(await desk.state()).toMatchObject({
    ticks: 30,
    playback: { finished: true, playing: false },
    trouble: { kind: 'playing', detail: 'the block at byte 9 is damaged' },
  });
});

test('a ledger that takes no more rows stops the player and is shown', async () => {
  const { world, desk } = await climbingDesk();
  world.ledger.close();
  await world.pace.passAll();
  expect(await desk.state()).toMatchObject({
    playback: { playing: false },
    trouble: { kind: 'bug', reason: 'Error: the ledger is closed' },
  });
});

test.each<[string, (world: DeskWorld) => void]>([
  ['opens a market', (world) => (world.openMarket = () => Promise.reject(new Error('broken')))],
  ['fetches a file', (world) => (world.fetchFile = () => Promise.reject(new Error('broken')))],
  ['makes a ledger', (world) => (world.stored.open = () => Promise.reject(new Error('broken')))],
])('a bug in what %s is shown and not thrown', async (_what, breaks) => {
  const world = new DeskWorld(NOON);
  world.served.set('/sample', opens(CLIMB));
  breaks(world);
  const desk = await world.desk();
  expect(await desk.openSample('/sample')).toBe(false);
  expect((await desk.state()).trouble).toEqual({ kind: 'bug', reason: 'Error: broken' });
});

test('a bug that the clock meets is shown, not thrown, and stops the player', async () => {
  const { world, desk } = await climbingDesk();
  await world.pace.pass(100);
  world.ledger.close();
  await desk.useClock({ at: epochMs(Date.UTC(2024, 7, 10, 12)), rate: 0 });
  await world.pace.passAll();
  expect(await desk.state()).toMatchObject({
    playback: { playing: false },
    trouble: { kind: 'bug', reason: 'Error: the ledger is closed' },
  });
});
