import { expect, test } from 'vitest';
import { type RiskCause, RiskStops } from '../../../../src/core/broker/risk-stops';
import { epochMs } from '../../../../src/core/time';

function stopped(...causes: RiskCause[]): RiskStops {
  const stops = new RiskStops();
  causes.forEach((cause, at) => stops.set({ cause, since: epochMs(at), value: null, limit: null }));
  return stops;
}

test.each([
  [[], 'active'],
  [['reduce_command'], 'reducing'],
  [['symbol_exposure'], 'reducing'],
  [['total_exposure', 'daily_loss'], 'halted'],
  [['kill_switch', 'reduce_command'], 'halted'],
  [['ledger'], 'halted'],
] as const)('%j is %s', (causes, mode) => {
  expect(stopped(...causes).mode).toBe(mode);
});

test('what is lifted leaves what the others ask for', () => {
  const stops = stopped('kill_switch', 'daily_loss', 'reduce_command');
  const modes = (['kill_switch', 'daily_loss', 'reduce_command'] as const).map((cause) => {
    stops.lift(cause);
    return stops.mode;
  });
  expect(modes).toEqual(['halted', 'reducing', 'active']);
});

test('a cause that comes twice stands since it first came', () => {
  const stops = stopped('kill_switch', 'kill_switch');
  expect(stops.all().map(({ since }) => since)).toEqual([0]);
});

test('lifting says whether there was anything to lift', () => {
  const stops = stopped('kill_switch');
  expect([stops.lift('daily_loss'), stops.lift('kill_switch'), stops.lift('kill_switch')]).toEqual([
    false,
    true,
    false,
  ]);
});
