import { expect, test } from 'vitest';
import type { Effects } from '../../../../src/app/engine/effects';
import { NO_SCHEDULE } from '../../../../src/app/engine/rest-schedule';
import type { OrderCheckRow } from '../../../../src/app/ledger/rows';
import type { RiskAnswer } from '../../../../src/app/risk/risk-service';
import { epochMs } from '../../../../src/core/time';
import { EAGER, NOON, TestDesk } from '../../../support/desk';

const YES: RiskAnswer = { kind: 'approved', adjusted: null, reason: null };

/** A desk with an order of 10 that waits for the service, asked at the second tick. */
function askingDesk(config: object = {}): { desk: TestDesk; asked: Effects } {
  const desk = TestDesk.with(['BTCUSDT', 'ETHUSDT'], { ...EAGER, ...config }, NO_SCHEDULE, true);
  desk.quote({ time: NOON });
  return { desk, asked: desk.quote({ time: NOON + 1 }) };
}

function answer(desk: TestDesk, told: RiskAnswer, time = NOON + 100, request = 1): Effects {
  const at = epochMs(time);
  return desk.step({ kind: 'risk_answer', time: at, received: at, request, answer: told });
}

function checks({ writes }: Effects): OrderCheckRow[] {
  return writes.flatMap((write) => (write.table === 'order_checks' ? [write.row] : []));
}

const held = (desk: TestDesk): string => desk.state.broker.account.position(0).quantity.toFixed();

test('a signal waits for the service with its question, and nothing is traded yet', () => {
  const { desk, asked } = askingDesk();
  expect([asked.outcome, asked.order, held(desk)]).toEqual(['risk_pending', null, '0']);
  expect(asked.request?.question).toEqual({ symbol: 'BTCUSDT', side: 'buy', quantity: '10', position: '0' });
});

test('while an order waits, the symbol’s next signals ask nothing', () => {
  const { desk } = askingDesk();
  const next = desk.quote({ time: NOON + 2 });
  expect([next.outcome, next.request]).toEqual(['risk_pending', null]);
});

test('approved, the order is made at the mark as it stands then', () => {
  const { desk } = askingDesk();
  desk.quote({ time: NOON + 50, bid: 10_099, ask: 10_101 });
  const { order } = answer(desk, YES);
  expect(order?.kind === 'traded' && order.trade.price.toFixed()).toBe('101.0505');
});

test('the record says whose word it was', () => {
  const { desk } = askingDesk();
  const [row] = checks(answer(desk, { kind: 'approved', adjusted: '2.5', reason: 'cut' }));
  expect(row).toEqual({
    order_id: 'ORD-20240808120000-1',
    symbol: 'BTCUSDT',
    side: 'buy',
    requested: '10',
    granted: '2.5',
    decided_by: 'service',
    reason: 'cut',
    asked_at: '2024-08-08T12:00:00.001000',
    answered_at: '2024-08-08T12:00:00.100000',
  });
  expect(held(desk)).toBe('2.5');
});

test('a refusal makes no order, and is kept with its reason', () => {
  const { desk } = askingDesk();
  const effects = answer(desk, { kind: 'refused', reason: 'no' });
  expect([effects.order, held(desk)]).toEqual([null, '0']);
  expect(checks(effects)).toMatchObject([
    { order_id: null, granted: '0', decided_by: 'service', reason: 'no' },
  ]);
});

test.each(['timed_out', 'unreachable', 'nonsense'] as const)(
  'where it fails (%s) the local check decides, and the record says so',
  (failure) => {
    const { desk } = askingDesk();
    const effects = answer(desk, { kind: 'failed', failure });
    expect(held(desk)).toBe('10');
    expect(checks(effects)).toMatchObject([{ granted: '10', decided_by: 'local', reason: failure }]);
  },
);

test('an answer over a sleep fills nothing', () => {
  const { desk } = askingDesk();
  answer(desk, { kind: 'failed', failure: 'too_late' });
  expect(held(desk)).toBe('0');
});

test('the service cannot widen an order', () => {
  const { desk } = askingDesk();
  answer(desk, { kind: 'approved', adjusted: '99', reason: null });
  expect(held(desk)).toBe('10');
});

test('the desk’s own limits hold beside the service', () => {
  const { desk, asked } = askingDesk({ max_position_size: '4' });
  expect(asked.request?.question.quantity).toBe('4');
  answer(desk, YES);
  expect(held(desk)).toBe('4');
});

test('what the own limits refuse is not asked', () => {
  const { asked } = askingDesk({ daily_trade_limit: 0 });
  expect([asked.outcome, asked.request]).toEqual(['daily_trade_limit', null]);
});

test.each([
  ['a pause', (desk: TestDesk) => desk.command('pause', NOON + 2)],
  [
    'a pause that has ended',
    (desk: TestDesk) =>
      ['pause', 'resume'].forEach((one, i) =>
        desk.command(one === 'pause' ? 'pause' : 'resume', NOON + 2 + i),
      ),
  ],
  ['the kill switch', (desk: TestDesk) => desk.command('kill', NOON + 2)],
  ['a ledger in trouble', (desk: TestDesk) => desk.command('halt', NOON + 2)],
  ['trouble of the feed', (desk: TestDesk) => desk.feed('stale', NOON + 2)],
  ['a gap that is over', (desk: TestDesk) => [desk.feed('gap', NOON + 2), desk.feed(null, NOON + 3)]],
  [
    'a resynchronised book',
    (desk: TestDesk) => desk.quote({ time: NOON + 2, bidLots: 1, askLots: 9, resync: true }),
  ],
  ['a silence', (desk: TestDesk) => desk.quote({ time: NOON + 90_000, bidLots: 1, askLots: 9 })],
] as const)('%s lets go of the order that waits: the answer fills nothing', (_what, happens) => {
  const { desk } = askingDesk();
  happens(desk);
  expect([answer(desk, YES, NOON + 90_100).order, held(desk)]).toEqual([null, '0']);
});

test('a book that is crossed when the answer comes fills nothing', () => {
  const { desk } = askingDesk();
  desk.quote({ time: NOON + 2, bid: 10_002 });
  answer(desk, YES);
  expect(held(desk)).toBe('0');
});

test('an answer to no request does nothing', () => {
  const { desk } = askingDesk();
  answer(desk, YES, NOON + 100, 7);
  expect(held(desk)).toBe('0');
});

test('an answer counts once', () => {
  const { desk } = askingDesk();
  answer(desk, YES);
  answer(desk, YES);
  expect(held(desk)).toBe('10');
});

test('a desk that asks no service trades at once', () => {
  const desk = TestDesk.with(['BTCUSDT'], EAGER);
  expect(desk.quotes([NOON, NOON + 1]).map(({ outcome }) => outcome)).toContain('traded');
});
