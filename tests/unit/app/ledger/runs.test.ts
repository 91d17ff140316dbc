import { beforeEach, expect, test } from 'vitest';
import type { LedgerPort } from '../../../../src/app/ledger/port';
import { endInterruptedRuns, lastRun } from '../../../../src/app/ledger/runs';
import { loadSqlite, openLedger } from '../../adapters/ledger/open';
import { run } from '../../adapters/ledger/samples';

const STARTED = '2026-01-05T12:00:00.000000';
const SAVED = '2026-01-05T12:30:00.000000';
const ENDED = '2026-01-05T13:00:00.000000';

let ledger: LedgerPort;
beforeEach(async () => {
  ledger = openLedger(await loadSqlite());
});

test('a new ledger had no run before', () => {
  expect(lastRun(ledger, null)).toBeNull();
});

test('a run that ended well was away from then on', () => {
  ledger.saveRun(run({ ended_at: ENDED, end_reason: 'closed' }));
  expect(lastRun(ledger, SAVED)).toMatchObject({ until: ENDED, interrupted: false });
});

test('a run that was cut short was there until the ledger was last stored', () => {
  ledger.saveRun(run({ started_at: STARTED }));
  expect(lastRun(ledger, SAVED)).toMatchObject({ until: SAVED, interrupted: true });
});

test('whatever the clock said, no run ended before it started', () => {
  ledger.saveRun(run({ started_at: SAVED }));
  expect([lastRun(ledger, STARTED)?.until, lastRun(ledger, null)?.until]).toEqual([SAVED, SAVED]);
});

test('runs that were cut short are ended with that reason, and others are left as they are', () => {
  ledger.saveRun(run({ id: 'RUN-1', started_at: STARTED, ended_at: ENDED, end_reason: 'closed' }));
  ledger.saveRun(run({ id: 'RUN-2', started_at: STARTED, sha256: 'ab' }));
  endInterruptedRuns(ledger, SAVED);
  const ends = ledger
    .runs(9)
    .map(({ id, ended_at, end_reason, sha256 }) => [id, ended_at, end_reason, sha256]);
  expect(ends).toEqual([
    ['RUN-2', SAVED, 'interrupted', 'ab'],
    ['RUN-1', ENDED, 'closed', null],
  ]);
});
