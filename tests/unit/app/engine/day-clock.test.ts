import { describe, expect, test } from 'vitest';
import type { Effects } from '../../../../src/app/engine/effects';
import type { AccountSnapshotRow, DailyStatsRow } from '../../../../src/app/ledger/rows';
import { EAGER, NOON, TestDesk } from '../../../support/desk';

const MINUTE = 60_000;
/** 2024-08-09T00:00:00Z. */
const MIDNIGHT = Date.UTC(2024, 7, 9);

function snapshots(effects: readonly Effects[]): AccountSnapshotRow[] {
  return effects.flatMap(({ writes }) =>
    writes.flatMap((write) => (write.table === 'account_snapshots' ? [write.row] : [])),
  );
}

function days(effects: readonly Effects[]): DailyStatsRow[] {
  return effects.flatMap(({ writes }) =>
    writes.flatMap((write) => (write.table === 'daily_stats' ? [write.row] : [])),
  );
}

describe('an account snapshot', () => {
  test('is written at the first event, with its own time', () => {
    const first = snapshots([TestDesk.with(['BTCUSDT']).quote({ time: NOON + 1_234 })]);
    expect(first.map((row) => row.timestamp)).toEqual(['2024-08-08T12:00:01.234000']);
  });

  test('is written at each minute boundary that event time crosses, with the boundary as its time', () => {
    const desk = TestDesk.with(['BTCUSDT']);
    desk.quote({ time: NOON + 1 });
    const times = [30_000, 59_999, 60_000, 60_001, 119_999, 125_000].map((ms) => NOON + ms);
    expect(snapshots(desk.quotes(times)).map((row) => row.timestamp)).toEqual([
      '2024-08-08T12:01:00.000000',
      '2024-08-08T12:02:00.000000',
    ]);
  });

  test('is written once for minutes that passed without an event, at the last of their boundaries', () => {
    const desk = TestDesk.with(['BTCUSDT']);
    desk.quote({ time: NOON });
    const rows = snapshots([desk.quote({ time: NOON + 5 * MINUTE + 7_000 })]);
    expect(rows.map((row) => row.timestamp)).toEqual(['2024-08-08T12:05:00.000000']);
  });

  test.each([
    ['a timer', (desk: TestDesk) => desk.timer(NOON + MINUTE)],
    ['a command', (desk: TestDesk) => desk.command('pause', NOON + MINUTE)],
    ['a change of the feed', (desk: TestDesk) => desk.feed('stale', NOON + MINUTE)],
  ])('is written where %s crosses the minute', (_name, event) => {
    const desk = TestDesk.with(['BTCUSDT']);
    desk.quote({ time: NOON });
    expect(snapshots([event(desk)]).map((row) => row.timestamp)).toEqual(['2024-08-08T12:01:00.000000']);
  });

  test('is not written by a tick that is late', () => {
    const desk = TestDesk.with(['BTCUSDT']);
    desk.quotes([NOON, NOON + MINUTE]);
    expect(desk.quote({ time: NOON + 1 }).writes).toEqual([]);
  });

  test('is not written twice where two symbols cross the same minute', () => {
    const desk = TestDesk.with(['BTCUSDT', 'ETHUSDT']);
    desk.quote({ time: NOON });
    const effects = [desk.quote({ time: NOON + MINUTE }), desk.quote({ time: NOON + MINUTE, symbol: 1 })];
    expect(snapshots(effects)).toHaveLength(1);
  });

  test('at a boundary is the account before the event that crosses it', () => {
    const desk = TestDesk.with(['BTCUSDT'], EAGER);
    desk.quotes([NOON, NOON + 1]);
    const before = desk.state.broker.account.equity().toFixed();
    const rows = snapshots([desk.quote({ time: NOON + MINUTE, bid: 10_999, ask: 11_001, bidLots: 1 })]);
    expect(rows.map((row) => row.equity)).toEqual([before]);
    expect(desk.state.broker.account.equity().toFixed()).not.toBe(before);
  });
});

describe('a UTC day', () => {
  test('gets its last row when the first event of a later day comes, and the new day its first', () => {
    const desk = TestDesk.with(['BTCUSDT']);
    desk.quote({ time: MIDNIGHT - 10_000 });
    const rows = days([desk.quote({ time: MIDNIGHT + 10_000 })]);
    expect(rows.map((row) => [row.date, row.created_at])).toEqual([
      ['2024-08-08', '2024-08-09T00:00:00.000000'],
      ['2024-08-09', '2024-08-09T00:00:00.000000'],
    ]);
  });

  test('ends with the equity before the event that ends it, and the next one starts there', () => {
    const desk = TestDesk.with(['BTCUSDT'], EAGER);
    desk.quotes([MIDNIGHT - 10_000, MIDNIGHT - 9_999]);
    const equity = desk.state.broker.account.equity().toFixed();
    const [ended, begun] = days([desk.quote({ time: MIDNIGHT, bid: 10_999, ask: 11_001, bidLots: 1 })]);
    expect([ended?.ending_balance, begun?.starting_balance]).toEqual([equity, equity]);
    expect([ended?.starting_balance, ended?.trades_count]).toEqual(['10000', 1]);
    expect([begun?.trades_count, begun?.pnl]).toEqual([0, '0']);
  });

  test('is ended by a timer too', () => {
    const desk = TestDesk.with(['BTCUSDT']);
    desk.timer(MIDNIGHT - 1);
    expect(days([desk.timer(MIDNIGHT)]).map((row) => row.date)).toEqual(['2024-08-08', '2024-08-09']);
  });

  test('that passed without an event has no row', () => {
    const desk = TestDesk.with(['BTCUSDT']);
    desk.timer(MIDNIGHT - 1);
    const dates = days([desk.timer(MIDNIGHT + 3 * 86_400_000)]).map((row) => row.date);
    expect(dates).toEqual(['2024-08-08', '2024-08-12']);
  });

  test('is written anew each minute while it runs', () => {
    const desk = TestDesk.with(['BTCUSDT']);
    const rows = days(desk.quotes([NOON, NOON + MINUTE, NOON + 2 * MINUTE]));
    expect(rows.map((row) => row.date)).toEqual(['2024-08-08', '2024-08-08', '2024-08-08']);
  });
});
