import { beforeEach, expect, test } from 'vitest';
import { SESSION_TIMING } from '../../../../../src/app/ledger/session/timing';
import type { LedgerSession } from '../../../../../src/app/ledger/session/session';
import { mayCommit } from '../../../../../src/app/ledger/state';
import { order, trade } from '../../../adapters/ledger/samples';
import { Stage } from './stage';

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

test('a second tab reads along, follows what the first one stores, and writes nothing', async () => {
  commitTrade(session, 'T1');
  await session.flush();
  const second = await stage.open();
  expect([second.state.kind, tradesOf(second)]).toEqual(['second_tab', ['T1']]);
  commitTrade(session, 'T2');
  await stage.clock.pass(1_000);
  expect(tradesOf(second)).toEqual(['T2', 'T1']);
  expect(() => commitTrade(second, 'T3')).toThrow(/reading only/);
});

test('a second tab keeps up when the first one has folded away what it missed', async () => {
  const second = await stage.open({ timing: { ...SESSION_TIMING, followMs: 1_000_000 } });
  for (let n = 0; n < 5; n++) {
    commitTrade(session, `T${n}`);
    await stage.clock.pass(70_000);
  }
  await second.retry();
  expect(tradesOf(second)).toHaveLength(5);
});

test('taking over stores what the first tab had, and fences it', async () => {
  commitTrade(session, 'T1');
  const second = await stage.open({ takeOver: true });
  expect([second.state.kind, tradesOf(second)]).toEqual(['open', ['T1']]);
  expect([session.state.kind, mayCommit(session.state)]).toEqual(['fenced', false]);
  expect(() => commitTrade(session, 'T2')).toThrow(/not open for writing/);
});

test('what a tab could not store before it was taken over is counted: it is only there', async () => {
  stage.store.trouble = { code: 'quota_full', detail: 'no room' };
  commitTrade(session, 'T1');
  await stage.open({ takeOver: true });
  expect([session.state, tradesOf(session)]).toEqual([{ kind: 'fenced', unstored: 1 }, ['T1']]);
});

test('a frozen tab that wakes is fenced off and cannot write', async () => {
  commitTrade(session, 'T1');
  await session.flush();
  stage.lock.frozen = true;
  const second = await stage.open({ takeOver: true });
  commitTrade(second, 'T2');
  await second.flush();
  expect(session.state.kind).toBe('fenced');
  expect((await session.flush()).ok).toBe(false);
  expect(tradesOf(second)).toEqual(['T2', 'T1']);
});
