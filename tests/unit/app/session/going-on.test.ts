import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { restore } from '../../../../src/app/engine/restore';
import { startNote, startOf } from '../../../../src/app/session/session-start';
import { epochMs } from '../../../../src/core/time';
import { NOON } from '../../../support/desk';
import { loadSqlite, openLedger } from '../../adapters/ledger/open';
import { anySteps, eventsOf, type Step } from './event-scripts';
import { recordInto, replayed, startWith } from './recorded-session';

const HOUR = 3_600_000;
const sqlite = await loadSqlite();

/** Quotes that lean to and fro, so that the desk trades; the second symbol comes first. */
const leaning: readonly Step[] = Array.from({ length: 80 }, (_, i): Step => {
  const [bidLots, askLots] = i % 8 < 4 ? [9, 1] : [1, 9];
  const flags = { reset: true, tick: true, resync: false };
  return {
    kind: 'quote',
    symbol: (i + 1) % 2,
    after: 100,
    lag: 40,
    shift: (i % 3) - 1,
    bidLots,
    askLots,
    ...flags,
  };
});

test('a session that goes on from a ledger is replayed from where the account stood', async () => {
  const property = fc.asyncProperty(anySteps, anySteps, async (before, after) => {
    const ledger = openLedger(sqlite);
    const first = recordInto(ledger, startWith(), eventsOf([...leaning, ...before], NOON));
    first.run.finish();
    const carried = restore(ledger);
    if (carried === null) throw new Error('the first session left nothing');
    const start = startWith({ goOn: { carried, names: [] } });
    const second = recordInto(ledger, start, eventsOf([...after, ...leaning], NOON + HOUR));
    const again = await replayed(second.chunks);
    expect(again.verdict).toMatchObject({ kind: 'same', sha256: second.run.sha256() });
    expect(again.run.trades).toBe(second.run.trades);
    ledger.close();
  });
  await fc.assert(property, { seed: 8, numRuns: 15 });
});

test('where the account stood comes back to the last digit', () => {
  const ledger = openLedger(sqlite);
  const { run } = recordInto(ledger, startWith(), eventsOf(leaning, NOON));
  run.finish();
  const carried = restore(ledger);
  ledger.close();
  if (carried === null) throw new Error('the session left nothing');
  const start = startWith({ goOn: { carried, names: ['BTCUSDT'] } });
  const read = startOf(startNote(start, epochMs(NOON)));
  expect(JSON.parse(JSON.stringify(read))).toEqual(JSON.parse(JSON.stringify(start)));
  expect(read?.goOn?.carried.account.fees.eq(carried.account.fees)).toBe(true);
});

test('a start that makes no sense is none', () => {
  const { payload, ...note } = startNote(startWith(), epochMs(NOON));
  const broken = [
    '',
    '[]',
    '{}',
    payload.replace('"live 7"', '7'),
    payload.replace('"goOn":null', '"goOn":{}'),
  ];
  expect(broken.map((one) => startOf({ ...note, payload: one }))).toEqual(broken.map(() => null));
});
