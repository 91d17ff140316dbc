import { beforeEach, expect, test } from 'vitest';
import { SESSION_TIMING } from '../../../../../src/app/ledger/session/timing';
import type { LedgerSession } from '../../../../../src/app/ledger/session/session';
import { order, run, snapshot, trade } from '../../../adapters/ledger/samples';
import { Stage } from './stage';
import { settled } from './hand-clock';

let stage: Stage;
let session: LedgerSession;
beforeEach(async () => {
  stage = await Stage.set();
  session = await stage.open({ expect: 'new' });
});

const commitTrade = (to: LedgerSession, id: string) =>
  to.ledger.commit([
    { table: 'orders', row: order({ id: `ORD-${id}` }) },
    { table: 'trades', row: trade({ id }) },
  ]);
const tradesOf = (from: LedgerSession) => from.ledger.trades({ limit: 99 }).map(({ id }) => id);

test('a new ledger opens empty and ready', () => {
  expect([session.state.kind, tradesOf(session), session.savedAt]).toEqual(['open', [], null]);
});

test('a trade is readable at once and durable a moment later', async () => {
  commitTrade(session, 'T1');
  expect(tradesOf(session)).toEqual(['T1']);
  expect(session.progress).toMatchObject({ committed: 1, durable: 0 });
  await stage.clock.pass(20);
  expect(session.progress).toMatchObject({ committed: 1, durable: 1 });
  expect(tradesOf(await stage.afterKill())).toEqual(['T1']);
});

test('what was not yet stored is gone after a kill, and what was is whole', async () => {
  commitTrade(session, 'T1');
  await session.flush();
  commitTrade(session, 'T2');
  expect(tradesOf(await stage.afterKill())).toEqual(['T1']);
});

test('snapshots wait for company, for a second at most', async () => {
  session.ledger.commit([{ table: 'account_snapshots', row: snapshot() }]);
  await stage.clock.pass(999);
  expect(session.progress.durable).toBe(0);
  await stage.clock.pass(1);
  expect(session.progress.durable).toBe(1);
});

test('a replay, which can be run again, is stored in groups like a snapshot', async () => {
  await session.close();
  const replay = await stage.open({ worth: 'replay' });
  commitTrade(replay, 'T1');
  await stage.clock.pass(999);
  expect(replay.progress.durable).toBe(0);
  await stage.clock.pass(1);
  expect(replay.progress.durable).toBe(1);
});

test('a log that grows faster than it is folded holds up whoever feeds the engine', async () => {
  await session.close();
  const small = await stage.open({ timing: { ...SESSION_TIMING, crowdedLogBytes: 50_000 } });
  for (let n = 0; n < 20; n++) {
    commitTrade(small, `T${n}`);
    await small.flush();
  }
  let through = false;
  void small.room().then(() => {
    through = true;
  });
  await settled();
  expect(through).toBe(false);
  await stage.clock.pass(30_000);
  commitTrade(small, 'more');
  await stage.clock.pass(30_000);
  expect(through).toBe(true);
});

test('a run is stored with its settings', async () => {
  session.ledger.saveRun(run({ config_json: '{"profile":"reference"}' }));
  await session.flush();
  expect((await stage.afterKill()).ledger.runs(1)).toEqual([run({ config_json: '{"profile":"reference"}' })]);
});

test('a closed session has stored everything and lets the next one in', async () => {
  commitTrade(session, 'T1');
  await session.close();
  expect(session.state.kind).toBe('closed');
  const next = await stage.open();
  expect([next.state.kind, tradesOf(next), next.savedAt]).toEqual(['open', ['T1'], stage.clock.now()]);
});

test('subscribers hear of what was stored until they end it', async () => {
  let calls = 0;
  const end = session.subscribe(() => calls++);
  commitTrade(session, 'T1');
  await stage.clock.pass(20);
  end();
  commitTrade(session, 'T2');
  await stage.clock.pass(20);
  expect(calls).toBe(1);
});

test('whoever feeds the engine too fast is held up until enough is stored', async () => {
  for (let n = 0; n <= 10_000; n++) session.ledger.commit([{ table: 'account_snapshots', row: snapshot() }]);
  let through = false;
  void session.room().then(() => {
    through = true;
  });
  await settled();
  expect(through).toBe(false);
  await stage.clock.pass(1_000);
  expect(through).toBe(true);
});

test('after a quiet minute the log is folded away, and nothing of it is lost', async () => {
  for (let n = 0; n < 50; n++) {
    commitTrade(session, `T${n}`);
    await session.flush();
  }
  const before = stage.store.keys.length;
  await stage.clock.pass(70_000);
  commitTrade(session, 'last');
  await stage.clock.pass(70_000);
  expect(stage.store.keys.length).toBeLessThan(before / 3);
  expect(tradesOf(await stage.afterKill())).toHaveLength(51);
});
