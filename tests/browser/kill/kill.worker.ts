import { integrityCheck } from '../../../src/adapters/ledger/sql-files';
import { PageFile } from '../../../src/app/ledger/pages/page-file';
import type { LedgerSession } from '../../../src/app/ledger/session/session';
import { SESSION_TIMING } from '../../../src/app/ledger/session/timing';
import { sqlite } from '../../../workers/sqlite';
import { openStoredLedger } from '../../../workers/stored-ledger';
import { faultsIn, LedgerWork } from './ledger-work';
import type { Verdict } from './verdict';

/** Folds happen all the time instead of once a minute, so that kills meet them. */
const FOLDING = { idleMs: 100, settleMs: 400, strictSettleMs: 200, busyLogBytes: 1_000_000 };
const TIMING = { ...SESSION_TIMING, ...FOLDING, groupMs: 200 };
const LEDGER = 'kill-test';

const asked = new URLSearchParams(self.name);

function tradesIn(session: LedgerSession): number {
  return session.ledger.lastSnapshot()?.total_trades ?? 0;
}

async function verify(session: LedgerSession, openMs: number): Promise<Verdict> {
  const file = new PageFile();
  for (const part of session.fileParts()) file.write(file.size, part);
  const trades = tradesIn(session);
  return {
    state: session.state.kind,
    integrity: integrityCheck(await sqlite, file) ?? 'ok',
    trades,
    faults: faultsIn(session.ledger, trades),
    size: file.size,
    openMs,
  };
}

/** Tells the test how many trades are durable, each time that more are. */
function acknowledge(session: LedgerSession, tradesAfter: readonly number[]): void {
  const before = session.progress.committed - tradesAfter.length;
  session.subscribe(() => {
    const durable = tradesAfter[session.progress.durable - before - 1];
    if (durable !== undefined) void fetch(`/durable/${durable}`, { method: 'POST' }).catch(() => {});
  });
}

/** Trades in bursts, with a rest after some of them in which the log can be folded. Never ends. */
async function write(session: LedgerSession): Promise<void> {
  const work = new LedgerWork(tradesIn(session));
  const tradesAfter: number[] = [];
  acknowledge(session, tradesAfter);
  for (let burst = 1; ; burst++) {
    for (let n = 0; n <= burst % 23; n++) {
      for (let commits = work.trade(session.ledger); commits > 0; commits--) tradesAfter.push(work.trades);
    }
    await new Promise((resolve) => setTimeout(resolve, burst % 200 === 0 ? 250 : 1));
    await session.room();
  }
}

const start = performance.now();
const session = await openStoredLedger(LEDGER, { expect: 'new', timing: TIMING });
self.postMessage(await verify(session, Math.round(performance.now() - start)));
if (asked.has('write')) await write(session);
