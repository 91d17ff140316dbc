import { expect, test } from 'vitest';
import { configText, DEFAULT_CONFIG, readConfig } from '../../../../src/app/config/config';
import type { Config } from '../../../../src/app/config/config';
import type { Effects } from '../../../../src/app/engine/effects';
import { epochMs } from '../../../../src/core/time';
import { EAGER, NOON, TestDesk } from '../../../support/desk';

function configOf(keys: object): Config {
  const read = readConfig({ ...EAGER, ...keys });
  if (!read.ok) throw new Error('the configuration of a test is wrong');
  return read.value;
}

function configure(desk: TestDesk, before: object, after: object, time: number): Effects {
  const change = { before: configOf(before), after: configOf(after), source: 'user' } as const;
  return desk.step({ kind: 'configure', time: epochMs(time), ...change });
}

/** A desk after three ticks that lean to the bids. */
function deskUnder(keys: object): TestDesk {
  const desk = TestDesk.with(['BTCUSDT'], { ...EAGER, ...keys });
  desk.quotes([NOON, NOON + 1, NOON + 2]);
  return desk;
}

test('another limit counts from the next tick on', () => {
  const desk = deskUnder({});
  const { outcome } = desk.state.symbols[0] ?? {};
  configure(desk, {}, { max_spread_bps: 1 }, NOON + 3);
  expect([outcome, desk.symbol().outcome, desk.quote({ time: NOON + 4 }).outcome]).toEqual([
    'traded',
    'traded',
    'spread_too_wide',
  ]);
});

test('a tick is shown with the limits that it was judged by', () => {
  const desk = deskUnder({});
  configure(desk, {}, { imbalance_threshold: 0.5 }, NOON + 3);
  const before = desk.symbol().judgedBy?.imbalanceThreshold;
  desk.quote({ time: NOON + 4 });
  expect([before, desk.symbol().judgedBy?.imbalanceThreshold]).toEqual([0.3, 0.5]);
});

test('each key that differs is a row, with both values as JSON', () => {
  const effects = configure(deskUnder({}), { taker_fee: '0.002' }, { max_daily_loss: '0.1' }, NOON + 3);
  const rows = effects.writes.flatMap((write) => (write.table === 'settings_changes' ? [write.row] : []));
  expect(rows).toEqual([
    { time: '2024-08-08T12:00:00.003000', key: 'taker_fee', old: '"0.002"', new: '"0.001"', source: 'user' },
    { time: '2024-08-08T12:00:00.003000', key: 'max_daily_loss', old: 'null', new: '"0.1"', source: 'user' },
  ]);
});

test.each([
  [{ window_size: 30 }, 0],
  [{ volatility_window: 4 }, 0],
  [{ momentum_window: 3 }, 0],
  [{ depth_levels: 5 }, 0],
  [{ min_confidence: 0.1 }, 3],
] as const)('%j leaves windows of %d ticks', (keys, ticks) => {
  const desk = deskUnder({});
  configure(desk, {}, keys, NOON + 3);
  expect(desk.symbol().windows.count).toBe(ticks);
});

test('windows of another size are filled as those of a run that begins with it', () => {
  const [changed, fresh] = [deskUnder({}), TestDesk.with(['BTCUSDT'], { ...EAGER, window_size: 30 })];
  configure(changed, {}, { window_size: 30 }, NOON + 3);
  const times = Array.from({ length: 40 }, (_, i) => NOON + 10 + i);
  for (const desk of [changed, fresh])
    times.forEach((time, i) => desk.quote({ time, bid: 9_000 + ((i * 7) % 11), bidLots: 1 + (i % 5) }));
  const featuresOf = ({ windows }: ReturnType<TestDesk['symbol']>): unknown[] => [
    windows.count,
    windows.volatility,
    windows.volatilityZ,
    windows.momentum,
    windows.imbalanceZ(),
  ];
  expect(featuresOf(changed.symbol())).toEqual(featuresOf(fresh.symbol()));
});

test('profile and initial balance stay those that the run began with', () => {
  const desk = deskUnder({});
  const equity = desk.state.broker.account.equity();
  configure(desk, {}, { profile: 'reference', initial_balance: 5 }, NOON + 3);
  expect(desk.state.parameters.profile).toBe('corrected');
  expect(desk.state.broker.account.equity()).toEqual(equity);
});

test('a limit that is set below what is held reduces at once', () => {
  const desk = deskUnder({});
  configure(desk, {}, { max_exposure_total: 1 }, NOON + 3);
  expect(desk.state.broker.stops.mode).toBe('reducing');
});

test('a day’s loss that is no longer a limit still halts to the end of the day', () => {
  const limited = { max_daily_loss: '0.0001' };
  const desk = deskUnder(limited);
  configure(desk, limited, {}, NOON + 3);
  expect(desk.quote({ time: NOON + 4 }).outcome).toBe('halted');
});

test('a change before the first event opens no day', () => {
  const desk = TestDesk.with(['BTCUSDT']);
  configure(desk, {}, { max_spread_bps: 1 }, NOON);
  expect([desk.state.time, desk.state.parameters.strategy.maxSpreadBps]).toEqual([null, 1]);
});

test('keys that came later are no part of an old configuration’s text', () => {
  expect(configText(DEFAULT_CONFIG)).not.toMatch(/max_exposure|max_daily_loss|risk_service/);
  expect(configText(configOf({ max_daily_loss: '0.1' }))).toContain('"max_daily_loss":"0.1"');
});
