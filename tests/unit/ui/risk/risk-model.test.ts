import { expect, test } from 'vitest';
import type { RiskView } from '../../../../src/app/view/risk-view';
import type { PositionView } from '../../../../src/app/view/view-state';
import { epochMs } from '../../../../src/core/time';
import { modelsWith } from '../models/set-up';
import { someView } from '../some-view';

const LONG: PositionView = {
  symbol: 'BTCUSDT',
  quantity: '1',
  entry_price: '100',
  unrealized_pnl: '0',
  realized_pnl: '0',
  updated_at: '2026-01-05T12:00:00.000000',
  stale: false,
  breakEven: null,
};

function killedAt(since: number, flattening = false): RiskView {
  const stop = { cause: 'kill_switch', since: epochMs(since), value: null, limit: null } as const;
  return { mode: 'halted', stops: [stop], flattening };
}

test('the kill switch halts at once, and only then asks what becomes of open positions', async () => {
  const { desk, models } = await modelsWith(someView({ positions: [LONG] }));
  models.risk.kill();
  expect([desk.calls, models.risk.asksToFlatten.value]).toEqual([['command kill'], false]);
  desk.send(someView({ positions: [LONG], risk: killedAt(5) }));
  expect(models.risk.asksToFlatten.value).toBe(true);
});

test('nothing is asked where nothing is held, or where it is being closed', async () => {
  const { desk, models } = await modelsWith(someView({ risk: killedAt(5) }));
  const flat = models.risk.asksToFlatten.value;
  desk.send(someView({ positions: [{ ...LONG, quantity: '0' }], risk: killedAt(5) }));
  const closed = models.risk.asksToFlatten.value;
  desk.send(someView({ positions: [LONG], risk: killedAt(5, true) }));
  expect([flat, closed, models.risk.asksToFlatten.value]).toEqual([false, false, false]);
});

test('whoever keeps the positions is asked no more for this kill, but for the next', async () => {
  const { desk, models } = await modelsWith(someView({ positions: [LONG], risk: killedAt(5) }));
  models.risk.keepPositions();
  const first = models.risk.asksToFlatten.value;
  desk.send(someView({ positions: [LONG], risk: killedAt(9) }));
  expect([first, models.risk.asksToFlatten.value]).toEqual([false, true]);
});

test('each command reaches the desk', async () => {
  const { desk, models } = await modelsWith(someView());
  models.risk.flatten();
  models.risk.reduceOnly(true);
  models.risk.reduceOnly(false);
  expect(desk.calls).toEqual(['command kill_flatten', 'command reduce', 'command reduce_off']);
});

test('only what the person stopped can be resumed: a day’s loss cannot', async () => {
  const loss = { cause: 'daily_loss', since: epochMs(1), value: '1', limit: '1' } as const;
  const view = someView({ mode: 'HALTED', risk: { mode: 'halted', stops: [loss], flattening: false } });
  const { desk, models } = await modelsWith(view);
  const byLoss = models.trading.stopped.value;
  desk.send(someView({ mode: 'HALTED', risk: killedAt(5) }));
  expect([byLoss, models.trading.stopped.value]).toEqual([false, true]);
});
