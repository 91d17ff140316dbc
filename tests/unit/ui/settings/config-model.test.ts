import { expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../../../src/app/config/config';
import { ConfigModel } from '../../../../src/ui/settings/config-model';
import { FakeDesk } from '../fake-desk';

async function opened(): Promise<{ desk: FakeDesk; model: ConfigModel }> {
  const desk = new FakeDesk();
  const model = new ConfigModel(desk.settings);
  await model.load();
  desk.calls.length = 0;
  return { desk, model };
}

test('the form opens on what is in force, with nothing to apply', async () => {
  const { model } = await opened();
  expect(model.draft.value).toMatchObject({
    max_spread_bps: '10',
    allow_short: 'true',
    max_position_size: '',
  });
  expect([model.pending.value, model.changed.value.size, model.troubles.value]).toEqual([[], 0, {}]);
});

test('a change is pending and differs from the default, until it is reset', async () => {
  const { model } = await opened();
  model.change('max_spread_bps', '2');
  expect([model.pending.value, [...model.changed.value]]).toEqual([['max_spread_bps'], ['max_spread_bps']]);
  model.reset('max_spread_bps');
  expect([model.pending.value, model.changed.value.size]).toEqual([[], 0]);
});

test.each([
  ['max_spread_bps', 'wide', 'Must be a number from 0 to 10000, with a point for decimals.'],
  ['max_spread_bps', '-1', 'Must be a number from 0 to 10000, with a point for decimals.'],
  ['max_spread_bps', '', 'Must be a number from 0 to 10000, with a point for decimals.'],
  ['window_size', '2.5', 'Must be a whole number from 2 to 100000.'],
  ['window_size', '19', 'Must not be above the window (19).'],
  ['taker_fee', '0,001', 'Must be a number from 0 to 0.1, with a point for decimals.'],
  ['price_decimals', 'BTCUSDT', 'Must be symbols with 0 to 18 decimals, as in “BTCUSDT: 2, ETHUSDT: 2”.'],
  ['price_decimals', 'BTCUSDT: 19', 'Must be symbols with 0 to 18 decimals, as in “BTCUSDT: 2, ETHUSDT: 2”.'],
  [
    'risk_service_url',
    'http://risk.example',
    'Must be an address on this machine, as in http://localhost:8080/check, or one by https.',
  ],
  ['vol_threshold_low', '2', 'Must not be above the limit of a wild market.'],
] as const)('%s of %j says why it may not be', async (key, text, words) => {
  const { desk, model } = await opened();
  model.change(key, text);
  expect(Object.values(model.troubles.value)).toContain(words);
  expect([await model.apply(), desk.calls]).toEqual([false, []]);
});

test('what is applied reaches the desk whole, with an empty limit as none', async () => {
  const { desk, model } = await opened();
  model.change('max_daily_loss', ' 0.05 ');
  model.change('price_decimals', 'BTCUSDT: 2, ETHUSDT:3');
  expect(await model.apply()).toBe(true);
  const [call = ''] = desk.calls;
  const keys: unknown = JSON.parse(call.replace(/^settings.change /, '').replace(/ user$/, ''));
  expect(keys).toEqual({
    ...DEFAULT_CONFIG,
    taker_fee: '0.001',
    max_daily_loss: '0.05',
    price_decimals: { BTCUSDT: 2, ETHUSDT: 3 },
  });
});

test('what the desk refuses stays in the form', async () => {
  const { desk, model } = await opened();
  desk.configErrors = [{ key: 'taker_fee', reason: 'must be lower' }];
  model.change('taker_fee', '0.05');
  expect([await model.apply(), model.draft.value?.taker_fee]).toEqual([false, '0.05']);
});

test('a preset fills in strategy, size and risk, and is told as the source', async () => {
  const { desk, model } = await opened();
  model.change('initial_balance', '500');
  model.change('persistence_required', '9');
  model.fillWith('cautious');
  expect(model.draft.value).toMatchObject({
    initial_balance: '500',
    persistence_required: '5',
    max_daily_loss: '0.02',
  });
  await model.apply();
  expect(desk.calls[0]).toMatch(/ preset$/);
});

test('a change after a preset is the user’s own', async () => {
  const { desk, model } = await opened();
  model.fillWith('active');
  model.change('min_confidence', '0.4');
  await model.apply();
  expect(desk.calls[0]).toMatch(/ user$/);
});

test('undo shows again what is in force', async () => {
  const { model } = await opened();
  model.fillWith('active');
  model.undo();
  expect(model.pending.value).toEqual([]);
});

test('what was exported fills the form of another desk', async () => {
  const { model } = await opened();
  const other = await opened();
  other.model.change('max_spread_bps', '3');
  expect(other.model.fillFrom(model.exported() ?? '')).toEqual([]);
  expect(other.model.draft.value).toEqual(model.draft.value);
});

test('an import passes over what may not stand, and names it', async () => {
  const { model } = await opened();
  const text = '{"max_spread_bps": 3, "min_confidence": 7, "nonsense": true, "__proto__": 1}';
  expect(model.fillFrom(text)).toEqual(['min_confidence', 'nonsense', '__proto__']);
  expect(model.pending.value).toEqual(['max_spread_bps']);
});

test.each(['', '[]', 'null', '{"max_spread_bps": 3', '"text"'])('%j holds no settings', async (text) => {
  const { model } = await opened();
  expect([model.fillFrom(text), model.pending.value]).toEqual([null, []]);
});
