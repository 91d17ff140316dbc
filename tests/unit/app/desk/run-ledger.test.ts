import { expect, test } from 'vitest';
import { pacedBy } from '../../../../src/app/desk/ledger-pace';
import { SESSION_TIMING } from '../../../../src/app/ledger/session/timing';
import type { LedgerState } from '../../../../src/app/ledger/state';
import type { RunEnd, RunRow } from '../../../../src/app/ledger/rows';
import { NOON } from '../../../support/desk';
import { DeskWorld, opens } from '../../../support/desk-ports';
import { FakePace, settled } from '../../../support/fake-pace';
import { MemorySession } from '../../../support/memory-storage';
import { quotesFrom } from '../../../support/recorded-market';
import { run as runRow } from '../../adapters/ledger/samples';

const MARKET = { quotes: quotesFrom(NOON, 20, 1_000) };
const TOO_MANY = SESSION_TIMING.crowdedCommits + 1;
const FULL: LedgerState = { kind: 'quota_full', detail: 'no room' };

/** A session that keeps what is noted of runs. */
function notingSession() {
  const runs: RunRow[] = [];
  const ends: RunEnd[] = [];
  const session = new MemorySession();
  session.ledger.saveRun = (run: RunRow): void => void runs.push(run);
  session.ledger.endRun = (_id: string, end: RunEnd): void => void ends.push(end);
  return Object.assign(session, { runs, ends });
}

/** A desk that has opened a market at a speed of 10, its session, and what is noted of its runs. */
async function playing(state: LedgerState = { kind: 'open' }, session = notingSession()) {
  const world = new DeskWorld(NOON);
  session.state = state;
  const { runs, ends } = session;
  world.stored.open = async () => session;
  const desk = await world.desk(10);
  await desk.openFiles([opens(MARKET, 'friday')]);
  await settled();
  return { world, desk, session, runs, ends };
}

test('a run notes what it is when it begins', async () => {
  const { runs } = await playing();
  expect(runs).toMatchObject([
    {
      id: 'RUN-1',
      kind: 'replay',
      source: 'friday',
      profile: 'corrected',
      started_at: '2024-08-08T12:00:00.000000',
      ended_at: null,
      sha256: null,
    },
  ]);
});

test('a run that was played to its end notes when, and its fingerprint, once', async () => {
  const { world, desk, ends } = await playing();
  await world.pace.passAll();
  const finished = {
    end_reason: 'finished',
    ended_at: '2024-08-08T12:00:19.000000',
    sha256: await desk.sha256(),
  };
  expect(ends).toEqual([finished]);
  await desk.restart();
  expect(ends[0]).toEqual(finished);
});

test('a run that was killed before it could say so is ended where the ledger ends, before the next one begins', async () => {
  const session = notingSession();
  const killed = runRow({ started_at: '2024-08-08T11:00:00.000000' });
  const noted: unknown[] = [];
  session.ledger.runs = (): RunRow[] => [killed];
  session.ledger.endRun = (id, { end_reason, ended_at }) => void noted.push([id, end_reason, ended_at]);
  session.ledger.saveRun = ({ id }) => void noted.push(id);
  await playing({ kind: 'open' }, session);
  expect(noted).toEqual([[killed.id, 'interrupted', killed.started_at], 'RUN-2']);
});

test('a run that another takes the place of notes that it was stopped', async () => {
  const { world, desk, ends } = await playing();
  await world.pace.pass(250);
  const restarted = desk.restart();
  await world.pace.pass(50);
  await restarted;
  expect(ends).toMatchObject([{ end_reason: 'stopped', ended_at: '2024-08-08T12:00:02.000000' }]);
});

test('orders are halted while the ledger would not keep them', async () => {
  const { desk, session } = await playing();
  session.become(FULL);
  expect((await desk.state()).mode).toBe('HALTED');
  session.become({ kind: 'open' });
  expect((await desk.state()).mode).toBe('REPLAY');
});

test('a ledger that keeps no orders from the start halts the first tick', async () => {
  const { world, desk } = await playing({ kind: 'clock_back', now: 1, lastSaved: 2 });
  await world.pace.pass(100);
  expect((await desk.state()).symbols[0]?.outcome).toBe('halted');
});

test('a browser that stores nothing halts nothing: the user knows', async () => {
  const { desk } = await playing({ kind: 'storage_refused', detail: 'private window' });
  expect((await desk.state()).mode).toBe('REPLAY');
});

test('a ledger that another tab has taken over pauses the replay, and no end is noted in it', async () => {
  const { world, desk, session, ends } = await playing();
  await world.pace.pass(250);
  session.become({ kind: 'fenced', unstored: 0 });
  await world.pace.passAll();
  expect(await desk.state()).toMatchObject({ ticks: 3, playback: { playing: false }, trouble: null });
  await desk.restart();
  expect(ends).toEqual([]);
});

test.each(['play', 'step'] as const)('%s is refused where another tab has the ledger', async (key) => {
  const { world, desk, session } = await playing();
  await world.pace.pass(250);
  session.ledger.commit = () => {
    throw new Error('whoever commits must look first');
  };
  session.become({ kind: 'fenced', unstored: 0 });
  await world.pace.passAll();
  await desk[key]();
  await desk.command('kill');
  await world.pace.passAll();
  const held = { playing: false, held: true };
  expect(await desk.state()).toMatchObject({ ticks: 3, playback: held, trouble: null });
});

test('a replay is paused where too much waits for a ledger that has no room', async () => {
  const { world, desk, session } = await playing();
  session.become(FULL, TOO_MANY);
  await world.pace.passAll();
  expect((await desk.state()).playback?.playing).toBe(false);
});

test('a replay waits while too much waits to be stored, and no longer', async () => {
  const session = new MemorySession();
  const pace = pacedBy(session, new FakePace());
  session.become({ kind: 'open' }, TOO_MANY);
  let goesOn = false;
  const yielded = pace.yield().then(() => (goesOn = true));
  session.become({ kind: 'open' }, TOO_MANY);
  await settled();
  expect(goesOn).toBe(false);
  session.become({ kind: 'open' }, 0);
  await yielded;
  expect(goesOn).toBe(true);
});

test('a replay does not wait for a ledger that cannot be stored at all', async () => {
  const session = new MemorySession();
  const inner = new FakePace();
  session.become(FULL, TOO_MANY);
  await pacedBy(session, inner).yield();
  expect(inner.yields).toBe(1);
});
