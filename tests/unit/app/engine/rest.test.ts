import { describe, expect, test } from 'vitest';
import type { Effects } from '../../../../src/app/engine/effects';
import { NO_SCHEDULE, type RestSchedule } from '../../../../src/app/engine/rest-schedule';
import type { PauseRow } from '../../../../src/app/ledger/rows';
import type { HeldRest } from '../../../../src/core/shabbat/held-rest';
import { epochMs } from '../../../../src/core/time';
import { EAGER, NOON, type Quote, TestDesk } from '../../../support/desk';

const FROM = NOON + 10;
const TO = NOON + 20;

const HELD: HeldRest = {
  start: epochMs(FROM),
  end: epochMs(TO),
  outcome: 'shabbat',
  kind: 'shabbat+yomtov',
  names: ['Shabbat', 'Shavuot'],
  method: 'sunset',
  fallback: null,
  place: 'Sao Paulo',
  seenByEvents: true,
};

/** Rests from FROM to TO, both included; its rest is known where `held` is. */
function schedule(changes: Partial<RestSchedule> = {}, held: HeldRest | null = HELD): RestSchedule {
  let running: HeldRest | null = null;
  return {
    ...NO_SCHEDULE,
    pauseAt: (time) => {
      const rests = time >= FROM && time <= TO;
      running = rests ? held : null;
      return rests ? 'paused_shabbat' : null;
    },
    get running() {
      return running;
    },
    ...changes,
  };
}

function pauseRows(effects: readonly Effects[]): PauseRow[] {
  return effects.flatMap(({ writes }) => writes.flatMap((one) => (one.table === 'pauses' ? [one.row] : [])));
}

function desk(rests: RestSchedule = schedule()): TestDesk {
  return TestDesk.with(['BTCUSDT'], EAGER, rests);
}

const quoteAt = (of: TestDesk, ...times: number[]): Effects[] => of.quotes(times);

describe('the row of a rest', () => {
  test('is written when the first event inside comes, with the window’s own figures', () => {
    const [row] = pauseRows(quoteAt(desk(), NOON, FROM + 1));
    expect(row).toEqual({
      id: 'REST-20240808120000',
      kind: 'shabbat+yomtov',
      names: 'Shabbat, Shavuot',
      start: '2024-08-08T12:00:00.010000',
      end: '2024-08-08T12:00:00.020000',
      method: 'sunset',
      place: 'Sao Paulo',
      entered_at: '2024-08-08T12:00:00.011000',
      left_at: null,
      signals_passed_over: 0,
    });
  });

  test('is written again at the first event after it, with the signals that it passed over', () => {
    const rows = pauseRows(quoteAt(desk(), NOON, FROM, FROM + 1, FROM + 2, TO + 1, TO + 2));
    expect(rows.map((row) => [row.id, row.left_at, row.signals_passed_over])).toEqual([
      ['REST-20240808120000', null, 0],
      ['REST-20240808120000', '2024-08-08T12:00:00.021000', 3],
    ]);
  });

  test('says that nobody knows until when, where there is no clock to go by', () => {
    const [row] = pauseRows(quoteAt(desk(schedule({}, null)), FROM));
    expect(row).toMatchObject({ end: null, method: 'no clock', place: '', start: row?.entered_at });
  });

  test('is kept up to date each minute', () => {
    const rests = schedule({ pauseAt: () => 'paused_shabbat' });
    const rows = pauseRows(quoteAt(desk(rests), NOON, NOON + 1, NOON + 60_000));
    expect(rows.map((row) => row.signals_passed_over)).toEqual([0, 1]);
  });

  test('is written by timers too, with no tick in the rest', () => {
    const rests = desk();
    quoteAt(rests, NOON);
    const rows = pauseRows([rests.timer(FROM), rests.timer(TO + 1)]);
    expect(rows.map((row) => row.left_at === null)).toEqual([true, false]);
  });
});

test('a rest entered and left by timers alone drops the streak that was under way', () => {
  const rests = desk();
  quoteAt(rests, NOON, NOON + 1);
  rests.timer(FROM);
  expect(rests.symbol().streak.length).toBe(0);
  rests.timer(TO + 1);
  quoteAt(rests, TO + 2);
  expect(rests.symbol().streak.length).toBe(1);
});

test('what a rest passes over does not count towards the streak after it', () => {
  const rests = desk();
  quoteAt(rests, FROM, FROM + 1, FROM + 2, TO + 1);
  expect(rests.symbol().streak.length).toBe(1);
});

test('no order is made inside a rest, first and last instant included', () => {
  const effects = quoteAt(desk(), NOON, FROM, FROM + 1, TO - 1, TO);
  expect(effects.slice(1).map(({ outcome, order }) => [outcome, order])).toEqual(
    effects.slice(1).map(() => ['paused_shabbat', null]),
  );
});

test.each([
  [false, false],
  [true, true],
])('trading waits for the user after a rest: %s', (resumesByHand, waits) => {
  const rests = desk(schedule({ resumesByHand }));
  quoteAt(rests, NOON, FROM, TO + 1);
  expect(rests.state.pausedByUser).toBe(waits);
});

describe('shortly before a rest that closes positions', () => {
  const closing = () => desk(schedule({ closesAt: (time) => time >= NOON + 5 && time < FROM }));
  const against: Omit<Quote, 'time'> = { bidLots: 1, askLots: 9 };

  test.each([
    ['long', {}, 'sell'],
    ['short', against, 'buy'],
  ] as const)('a %s position is closed whole, whatever the book leans to', (_name, lean, side) => {
    const rests = closing();
    rests.quotes([NOON, NOON + 1], lean);
    const held = rests.state.broker.account.position(0).quantity;
    const { outcome, order, writes } = rests.quote({ time: NOON + 5, ...lean });
    expect(held.isZero()).toBe(false);
    expect([outcome, order?.kind === 'traded' ? order.trade.side : null]).toEqual(['shabbat_flatten', side]);
    expect(rests.state.broker.account.position(0).quantity.isZero()).toBe(true);
    expect(writes.map((write) => write.table).slice(0, 2)).toEqual(['orders', 'trades']);
  });

  test('a symbol that holds nothing opens nothing', () => {
    const effects = quoteAt(closing(), NOON, NOON + 5, NOON + 6);
    expect(effects.slice(1)).toMatchObject([
      { outcome: 'shabbat_flatten', order: null, signal: null, writes: [] },
      { outcome: 'shabbat_flatten', order: null, signal: null, writes: [] },
    ]);
  });

  test('a desk that was halted keeps what it holds', () => {
    const rests = closing();
    rests.quotes([NOON, NOON + 1]);
    rests.command('kill', NOON + 2);
    expect(rests.quote({ time: NOON + 5 })).toMatchObject({ outcome: 'halted', order: null });
  });

  test('nothing is closed once the rest has begun', () => {
    const rests = desk(schedule({ closesAt: () => true }));
    quoteAt(rests, FROM);
    expect(rests.quote({ time: FROM + 1 })).toMatchObject({ outcome: 'paused_shabbat', order: null });
  });
});
