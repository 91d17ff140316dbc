import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Place } from '../../../../src/core/shabbat/place';
import { DEFAULT_SETTINGS, type ShabbatSettings } from '../../../../src/core/shabbat/settings';
import { MINUTE_MS } from '../../../../src/core/time';
import { EAGER, TestDesk } from '../../../support/desk';
import { pauseRowsIn } from '../../../support/memory-ledger';
import {
  type RestSpan,
  restAround,
  restsUnder,
  scheduleOf,
  settingsWith,
  SHABBAT,
} from '../../../support/shabbat';
import {
  CHATHAM,
  JERUSALEM,
  KIRITIMATI,
  NEW_YORK,
  REYKJAVIK,
  rulesWith,
  SAO_PAULO,
  TROMSO,
} from '../../core/shabbat/known-places';

/** A desk of two symbols that trades at nearly every tick and rests as the settings say. */
function deskUnder(settings: ShabbatSettings = DEFAULT_SETTINGS): TestDesk {
  return TestDesk.with(['BTCUSDT', 'ETHUSDT'], EAGER, restsUnder(settings));
}

/** The outcomes of ticks at those instants, after two that warm the windows up. */
function outcomesAt(desk: TestDesk, ...times: number[]): unknown[] {
  const [first = 0] = times;
  desk.quotes([first - 2, first - 1]);
  return desk.quotes(times).map(({ outcome }) => outcome);
}

describe('the rest begins and ends to the millisecond', () => {
  test('it begins with its first instant', () => {
    expect(outcomesAt(deskUnder(), SHABBAT.start - 1, SHABBAT.start)).toEqual(['traded', 'paused_shabbat']);
  });

  test('it ends after its last instant', () => {
    const desk = deskUnder();
    expect(outcomesAt(desk, SHABBAT.end - 1, SHABBAT.end)).toEqual(['paused_shabbat', 'paused_shabbat']);
    expect(desk.quote({ time: SHABBAT.end + 1 }).outcome).not.toBe('paused_shabbat');
  });

  test('all of Saturday is rest', () => {
    const hours = Array.from({ length: 24 }, (_, hour) => SHABBAT.start + hour * 60 * MINUTE_MS);
    expect(new Set(outcomesAt(deskUnder(), ...hours))).toEqual(new Set(['paused_shabbat']));
  });
});

const PLACES: readonly (readonly [Place, string])[] = [
  [SAO_PAULO, '2024-08-10T12:00:00Z'],
  [JERUSALEM, '2025-03-29T10:00:00Z'],
  [NEW_YORK, '2026-03-07T18:00:00Z'],
  [KIRITIMATI, '2024-12-06T22:00:00Z'],
  [CHATHAM, '2025-09-27T00:00:00Z'],
  [REYKJAVIK, '2024-06-22T12:00:00Z'],
  [TROMSO, '2024-12-21T11:00:00Z'],
];

/** Bursts of ticks, so that windows are warm, in the minutes around either end of a rest, with what a user may do. */
const BURSTS = fc.array(
  fc.record({
    edge: fc.constantFrom('start', 'end'),
    offset: fc.integer({ min: -3 * MINUTE_MS, max: 3 * MINUTE_MS }),
    gaps: fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 2, maxLength: 8 }),
    command: fc.constantFrom('resume', 'rearm', null),
  }),
  { minLength: 1, maxLength: 6 },
);
type Burst = typeof BURSTS extends fc.Arbitrary<(infer One)[]> ? One : never;

function timesOf(bursts: readonly Burst[], rest: RestSpan): number[] {
  const times = bursts.flatMap(({ edge, offset, gaps }) => {
    let time = rest[edge] + offset;
    return gaps.map((gap) => (time += gap));
  });
  return times.sort((a, b) => a - b);
}

test.each(PLACES)('nothing is traded from the applied start to the applied end: $name', (place, iso) => {
  const rest = restAround(iso, place);
  let outside = 0;
  const property = fc.property(BURSTS, (bursts) => {
    const desk = deskUnder(settingsWith({ place }));
    for (const [index, time] of timesOf(bursts, rest).entries()) {
      const command = bursts[index % bursts.length]?.command ?? null;
      if (command !== null) desk.command(command, time);
      const { outcome, order } = desk.quote({ time, symbol: index % 2 });
      const isInside = time >= rest.start && time <= rest.end;
      expect([time, outcome === 'paused_shabbat', isInside && order !== null]).toEqual([
        time,
        isInside,
        false,
      ]);
      if (outcome === 'traded') outside++;
    }
  });
  fc.assert(property, { seed: 1, numRuns: 40 });
  expect(outside).toBeGreaterThan(0);
});

test('a rest entered by one symbol’s tick drops the streak of every symbol', () => {
  const desk = deskUnder();
  const before = [SHABBAT.start - 2, SHABBAT.start - 1];
  desk.quotes(before);
  desk.quotes(before, { symbol: 1 });
  desk.quote({ time: SHABBAT.start });
  expect(desk.state.symbols.map(({ streak }) => streak.length)).toEqual([0, 0]);
});

test('each day of a long rest has its own outcome, and all of them one row', () => {
  const rules = rulesWith({ yomTov: 'diaspora' });
  const desk = deskUnder(settingsWith({ place: NEW_YORK, rules }));
  const days = ['2024-10-17T16:00:00Z', '2024-10-18T16:00:00Z', '2024-10-19T16:00:00Z'].map((day) =>
    Date.parse(day),
  );
  const effects = desk.quotes(days);
  expect(effects.map(({ outcome }) => outcome)).toEqual([
    'paused_yom_tov',
    'paused_yom_tov',
    'paused_shabbat',
  ]);
  const rows = effects.flatMap(({ writes }) => pauseRowsIn(writes));
  expect(new Set(rows.map(({ id }) => id)).size).toBe(1);
  expect(rows[0]).toMatchObject({
    kind: 'shabbat+yomtov',
    names: expect.stringContaining('Shabbat'),
    place: 'New York',
  });
});

test('the row of a real rest bears the instants that the desk keeps', () => {
  const [row] = pauseRowsIn(deskUnder().quote({ time: SHABBAT.start + 5 }).writes);
  expect(row).toEqual({
    id: 'REST-20240809202900',
    kind: 'shabbat',
    names: 'Shabbat',
    start: '2024-08-09T20:29:00.000000',
    end: '2024-08-10T20:49:00.000000',
    method: 'sunset - 18 min .. sunset',
    place: 'São Paulo',
    entered_at: '2024-08-09T20:29:00.005000',
    left_at: null,
    signals_passed_over: 0,
  });
});

test('signals are passed over only where the gates would have let them through, on a streak of the rest’s own', () => {
  const desk = TestDesk.with(['BTCUSDT'], { ...EAGER, persistence_required: 3 }, restsUnder());
  desk.quotes([SHABBAT.start - 2, SHABBAT.start - 1]);
  desk.quotes([0, 1, 2, 3].map((ms) => SHABBAT.start + ms));
  expect(desk.state.rest?.signalsPassedOver).toBe(2);
});

test('two rests with no event between them are two rows, and nothing of the first is counted in the second', () => {
  const desk = deskUnder();
  const week = 7 * 24 * 60 * MINUTE_MS;
  const inside = SHABBAT.start + 60 * MINUTE_MS;
  const effects = desk.quotes([inside, inside + 1, inside + 2, inside + week]);
  const rows = effects.flatMap(({ writes }) => pauseRowsIn(writes));
  expect(rows.map((row) => [row.id, row.left_at === null, row.signals_passed_over])).toEqual([
    ['REST-20240809202900', true, 0],
    ['REST-20240809202900', true, 2],
    ['REST-20240809202900', false, 2],
    ['REST-20240816203200', true, 0],
  ]);
});

describe('another schedule in the middle of a rest', () => {
  /** A desk inside a rest, and how its user moves to another place. */
  function resting() {
    const desk = TestDesk.with(['BTCUSDT'], EAGER, restsUnder(settingsWith({ place: SAO_PAULO })));
    desk.quote({ time: SHABBAT.start });
    const moveTo = (place: Place): void =>
      void desk.step({ kind: 'rests', time: SHABBAT.start, settings: settingsWith({ place }) });
    return { desk, moveTo };
  }

  test('does not end it', () => {
    const { desk, moveTo } = resting();
    moveTo(KIRITIMATI);
    expect(scheduleOf(KIRITIMATI).isPaused(SHABBAT.end)).toBe(false);
    expect(outcomesAt(desk, SHABBAT.end - 1, SHABBAT.end)).toEqual(['paused_shabbat', 'paused_shabbat']);
    expect(desk.quote({ time: SHABBAT.end + 1 }).outcome).not.toBe('paused_shabbat');
  });

  test('that rests longer is followed, and the row tells the end that is kept', () => {
    const { desk, moveTo } = resting();
    moveTo(NEW_YORK);
    const { end } = restAround('2024-08-10T12:00:00Z', NEW_YORK);
    expect(outcomesAt(desk, SHABBAT.end + 1, end)).toEqual(['paused_shabbat', 'paused_shabbat']);
    const [row] = pauseRowsIn(desk.quote({ time: end + 1 }).writes.toReversed());
    expect(row).toMatchObject({
      id: 'REST-20240809202900',
      end: `${new Date(end).toISOString().slice(0, 23)}000`,
    });
  });
});
