import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../src/core/shabbat/settings';
import type { RiskAnswer } from '../../../../src/app/risk/risk-service';
import { NOON } from '../../../support/desk';
import { SHABBAT, settingsWith } from '../../../support/shabbat';
import { anySteps, eventsOf, type Step } from './event-scripts';
import { openChunks, record, replayed, startWith } from './recorded-session';

const MINUTE = 60_000;
const SAO_PAULO = { zone: 'America/Sao_Paulo', longitude: -46.6333 };

/** Quotes that lean to and fro, so that the desk trades. */
function leaning(count: number): Step[] {
  return Array.from({ length: count }, (_, i): Step => {
    const [bidLots, askLots] = i % 8 < 4 ? [9, 1] : [1, 9];
    const flags = { reset: true, tick: true, resync: false };
    return {
      kind: 'quote',
      symbol: i % 2,
      after: 100,
      lag: 40,
      shift: (i % 3) - 1,
      bidLots,
      askLots,
      ...flags,
    };
  });
}

test('a session that trades comes to the same fingerprint and the same rows', async () => {
  const live = record(startWith(), eventsOf(leaning(200), NOON));
  const again = await replayed(live.chunks);
  expect(live.run.trades).toBeGreaterThan(3);
  expect(again.verdict).toMatchObject({ kind: 'same', sha256: live.run.sha256() });
  const rows = live.ledger.commits;
  expect(again.ledger.commits.slice(0, rows.length)).toEqual(rows);
});

test('whatever happens at the desk, the recording comes to the same fingerprint and the same rows', async () => {
  const property = fc.asyncProperty(anySteps, async (steps) => {
    const live = record(startWith(), eventsOf(steps, NOON));
    const again = await replayed(live.chunks);
    expect(again.verdict).toMatchObject({ kind: 'same', sha256: live.run.sha256() });
    const rows = live.ledger.commits;
    expect(again.ledger.commits.slice(0, rows.length)).toEqual(rows);
  });
  await fc.assert(property, { seed: 5, numRuns: 150 });
});

/** The same quotes, and now and then the service's answer to whatever waits for one. */
function withAnswers(quotes: readonly Step[], told: RiskAnswer): Step[] {
  const answers = Array.from(
    { length: 60 },
    (_, i): Step => ({
      kind: 'answer',
      after: 0,
      request: i + 1,
      answer: told,
    }),
  );
  return quotes.flatMap((quote, i) => (i % 10 === 9 ? [quote, ...answers] : [quote]));
}

test.each<RiskAnswer>([
  { kind: 'approved', adjusted: '0.5', reason: 'cut' },
  { kind: 'failed', failure: 'timed_out' },
  { kind: 'refused', reason: 'no' },
])('a session whose risk service said %j is replayed without one', async (told) => {
  const { config } = startWith();
  const start = startWith({ config: { ...config, risk_service_url: 'http://localhost:8080/check' } });
  const live = record(start, eventsOf(withAnswers(leaning(200), told), NOON));
  const again = await replayed(live.chunks);
  expect(live.ledger.commits.flat().filter(({ table }) => table === 'order_checks').length).toBeGreaterThan(
    2,
  );
  expect(again.verdict).toMatchObject({ kind: 'same', sha256: live.run.sha256() });
  expect(again.ledger.commits.slice(0, live.ledger.commits.length)).toEqual(live.ledger.commits);
});

test('a rest goes by the time at which events were received, in the recording too', async () => {
  const settings = fc.constantFrom(
    DEFAULT_SETTINGS,
    settingsWith({ openPositions: { kind: 'flatten', minutesBefore: 5 }, resume: 'by_hand' }),
    settingsWith({ place: null }),
  );
  const begins = fc.constantFrom(SHABBAT.start - 30_000, SHABBAT.end - 30_000, SHABBAT.start - 6 * MINUTE);
  const property = fc.asyncProperty(anySteps, settings, begins, async (steps, chosen, begin) => {
    const start = startWith({ rest: { settings: chosen, lastKnown: SAO_PAULO, held: null } });
    const live = record(start, eventsOf(steps, begin));
    const again = await replayed(live.chunks);
    expect(again.verdict).toMatchObject({ kind: 'same', sha256: live.run.sha256() });
  });
  await fc.assert(property, { seed: 6, numRuns: 100 });
});

test('a rest that had begun before the session is kept in the replay', async () => {
  const held = {
    start: SHABBAT.start,
    end: SHABBAT.end,
    outcome: 'shabbat',
    kind: 'shabbat',
    names: ['Shabbat'],
    method: 'sunset',
    fallback: null,
    place: 'elsewhere',
    seenByEvents: true,
  } as const;
  const rest = { settings: DEFAULT_SETTINGS, lastKnown: SAO_PAULO, held };
  const live = record(startWith({ rest }), eventsOf(leaning(40), SHABBAT.end - 2_000));
  const again = await replayed(live.chunks);
  expect(live.run.state.outcomeCounts.get('paused_shabbat')).toBeGreaterThan(0);
  expect(again.verdict.kind).toBe('same');
});

test('a recording that a crash cut short is proved up to its last flush', async () => {
  const steps = leaning(60).flatMap((step, i): Step[] =>
    i % 20 === 19 ? [step, { kind: 'flush' }] : [step],
  );
  const { chunks } = record(startWith(), eventsOf(steps, NOON));
  const cut = chunks.slice(0, 3);
  expect((await openChunks(cut)).complete).toBe(false);
  expect((await replayed(cut)).verdict).toMatchObject({ kind: 'same', compared: 2 });
});

test('where the run would come out differently, the two flushes between which it parts are named', async () => {
  const steps = leaning(60).flatMap((step, i): Step[] =>
    i % 20 === 19 ? [step, { kind: 'flush' }] : [step],
  );
  const live = record(startWith(), eventsOf(steps, NOON));
  const other = record(startWith({ identity: 'live 8' }), eventsOf(steps, NOON));
  // The start of one session and the rest of the other: the ids of its first trade are not the same.
  const mixed = [...live.chunks.slice(0, 2), ...other.chunks.slice(2, 4)];
  const { verdict } = await replayed(mixed);
  expect(verdict).toMatchObject({ kind: 'parted', after: NOON + 2_000, before: NOON + 4_000 });
});

test('a recording that ends before its first fingerprint proves nothing', async () => {
  const { chunks } = record(startWith(), eventsOf([...leaning(9_000)], NOON));
  expect((await replayed(chunks.slice(0, 2))).verdict).toEqual({ kind: 'nothing_to_compare' });
});
