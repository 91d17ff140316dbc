import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NOON } from '../../../support/desk';
import { quotesFrom, recordedBytes } from '../../../support/recorded-market';
import { joined } from '../../app/recording/memory';
import { eventsOf, type Step } from '../../app/session/event-scripts';
import { record, startWith } from '../../app/session/recorded-session';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sundown-verify-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Verified {
  readonly status: number | null;
  readonly stderr: string;
  readonly summary: {
    readonly sha256: string;
    readonly verify?: { readonly equal: boolean; readonly against: string };
  };
}

function replay(name: string, bytes: Uint8Array, ...options: string[]): Verified {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  const args = ['scripts/run.mjs', 'replay', file, ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const summary: Verified['summary'] = JSON.parse(stdout);
  return { status, stderr, summary };
}

/** Two books that lean the same way are a trade; the person then halts the desk, so that the next ones are none. */
function session(identity = 'live 7') {
  const quote = { symbol: 0, after: 100, lag: 9, shift: 0, bidLots: 9, askLots: 1 };
  const quotes = Array.from(
    { length: 20 },
    (): Step => ({ kind: 'quote', ...quote, reset: true, tick: true, resync: false }),
  );
  const steps: Step[] = [
    ...quotes,
    { kind: 'command', after: 1, command: 'kill' },
    { kind: 'flush' },
    ...quotes,
  ];
  return record(startWith({ identity }), eventsOf(steps, NOON));
}

test('a recorded session is replayed as it was, and found equal', () => {
  const { run, chunks } = session();
  const { status, stderr, summary } = replay('session.rec', joined(chunks), '--verify');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(run.trades).toBeGreaterThan(0);
  expect(summary).toMatchObject({
    sha256: run.sha256(),
    verify: { equal: true, against: 'recorded_session' },
  });
});

test('a session whose recording was changed is told apart, with the place', () => {
  const mixed = [...session().chunks.slice(0, 2), ...session('live 8').chunks.slice(2)];
  const { status, stderr, summary } = replay('changed.rec', joined(mixed), '--verify');
  expect(status).toBe(1);
  expect(stderr).toMatch(/^verify: the runs part between 2024-08-08T12:00:02\.001Z and .*came out\n$/);
  expect(summary.verify?.equal).toBe(false);
});

test('any other market is played twice', () => {
  const bytes = recordedBytes({ quotes: quotesFrom(NOON, 50, 100) });
  const { status, summary } = replay('market.rec', bytes, '--verify');
  expect([status, summary.verify]).toMatchObject([0, { equal: true, against: 'second_replay' }]);
});

test('without being asked nothing is compared, and a session is a market where a configuration is given', () => {
  const { run, chunks } = session();
  const plain = replay('plain.rec', joined(chunks));
  expect([plain.summary.sha256, plain.summary.verify]).toEqual([run.sha256(), undefined]);
  const config = join(folder, 'config.json');
  writeFileSync(config, '{"min_confidence":0.9}');
  expect(replay('other.rec', joined(chunks), '--config', config).summary.sha256).not.toBe(run.sha256());
});
