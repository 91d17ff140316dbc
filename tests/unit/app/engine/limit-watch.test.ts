import { expect, test } from 'vitest';
import type { Effects } from '../../../../src/app/engine/effects';
import type { RiskEventRow } from '../../../../src/app/ledger/rows';
import { DAY_MS, MINUTE_MS } from '../../../../src/core/time';
import { EAGER, NOON, TestDesk } from '../../../support/desk';

/** Long of 10 BTC at about 100, bought in the first two ticks. */
function longDesk(config: object): TestDesk {
  const desk = TestDesk.with(['BTCUSDT', 'ETHUSDT'], {
    ...EAGER,
    base_position_pct: '0.1',
    max_spread_bps: 100,
    ...config,
  });
  desk.quotes([NOON, NOON + 1]);
  return desk;
}

/** The market of BTC at another price. */
function priceAt(desk: TestDesk, price: number, time: number, lean: 'up' | 'down' = 'down'): Effects {
  const lots = lean === 'up' ? { bidLots: 9, askLots: 1 } : { bidLots: 1, askLots: 9 };
  return desk.quote({ time, bid: price * 100 - 1, ask: price * 100 + 1, ...lots });
}

function riskRows(effects: Effects): RiskEventRow[] {
  return effects.writes.flatMap((write) => (write.table === 'risk_events' ? [write.row] : []));
}

function held(desk: TestDesk): string {
  return desk.state.broker.account.position(0).quantity.toFixed();
}

test('a day’s loss at its limit halts before the next order', () => {
  const desk = longDesk({ max_daily_loss: '0.01' });
  expect(priceAt(desk, 99, NOON + 2).outcome).toBe('traded');
  const bought = longDesk({ max_daily_loss: '0.01' });
  expect(priceAt(bought, 80, NOON + 2).outcome).toBe('halted');
  expect(bought.state.broker.stops.all()).toMatchObject([{ cause: 'daily_loss', since: NOON + 2 }]);
});

test('the halt is noted with the loss and its limit', () => {
  const desk = longDesk({ max_daily_loss: '0.01' });
  const [row] = riskRows(priceAt(desk, 80, NOON + 2));
  expect(row).toMatchObject({ cause: 'daily_loss', event: 'set', who: 'limit', limit_value: '100' });
  expect(Number(row?.value)).toBeGreaterThan(100);
});

test('the halt stays to the end of the UTC day, whatever the market does, and is lifted by the next', () => {
  const desk = longDesk({ max_daily_loss: '0.01' });
  priceAt(desk, 80, NOON + 2);
  expect(priceAt(desk, 200, NOON + MINUTE_MS).outcome).toBe('halted');
  const midnight = NOON + DAY_MS / 2;
  expect(priceAt(desk, 200, midnight - 1).outcome).toBe('halted');
  const next = priceAt(desk, 200, midnight);
  expect(riskRows(next)).toMatchObject([{ cause: 'daily_loss', event: 'lifted' }]);
  expect(next.outcome).not.toBe('halted');
});

test('the user cannot take a day’s loss back', () => {
  const desk = longDesk({ max_daily_loss: '0.01' });
  priceAt(desk, 80, NOON + 2);
  for (const command of ['resume', 'rearm', 'reduce_off'] as const) desk.command(command, NOON + 3);
  expect(priceAt(desk, 80, NOON + 4).outcome).toBe('halted');
});

test('an exposure that a mark carries above its limit lets only smaller positions be', () => {
  const desk = longDesk({ max_exposure_symbol: 1001 });
  const higher = priceAt(desk, 120, NOON + 2, 'up');
  expect([desk.state.broker.stops.mode, higher.outcome]).toEqual(['reducing', 'reduce_only']);
  expect(priceAt(desk, 120, NOON + 3, 'down').outcome).toBe('traded');
});

test('an exposure that is within its limit again is let go of at the next minute, not at the next tick', () => {
  const desk = longDesk({ max_exposure_total: 1001 });
  priceAt(desk, 120, NOON + 2, 'up');
  priceAt(desk, 90, NOON + 3, 'up');
  expect(desk.state.broker.stops.mode).toBe('reducing');
  const next = priceAt(desk, 90, NOON + MINUTE_MS, 'up');
  expect(riskRows(next)).toMatchObject([{ cause: 'total_exposure', event: 'lifted' }]);
});

test('one symbol above the limit holds every symbol', () => {
  const desk = longDesk({ max_exposure_symbol: 1001 });
  priceAt(desk, 120, NOON + 2, 'up');
  const [, other] = desk.quotes([NOON + 3, NOON + 4], { symbol: 1 });
  expect(other?.outcome).toBe('reduce_only');
});

test('orders are cut to the exposure that is left', () => {
  const desk = longDesk({ max_exposure_symbol: 500 });
  expect(held(desk)).toBe('5');
});

test('an exposure at its limit refuses in its own word', () => {
  const symbol = longDesk({ max_exposure_symbol: 500 });
  expect(priceAt(symbol, 100, NOON + 2, 'up').outcome).toBe('symbol_exposure_limit');
  const total = longDesk({ max_exposure_total: 500 });
  expect(priceAt(total, 100, NOON + 2, 'up').outcome).toBe('total_exposure_limit');
});

test('without limits nothing is noted', () => {
  const desk = longDesk({});
  expect([priceAt(desk, 1, NOON + 2), priceAt(desk, 500, NOON + 3)].flatMap(riskRows)).toEqual([]);
});
