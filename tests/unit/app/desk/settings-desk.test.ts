import { expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../../../src/app/config/config';
import { NOON } from '../../../support/desk';
import { DeskWorld, opens } from '../../../support/desk-ports';
import { settled } from '../../../support/fake-pace';
import { quotesFrom } from '../../../support/recorded-market';

const MARKET = { quotes: quotesFrom(NOON, 100, 1_000), blockQuotes: 30 };

/** A desk in the middle of a replay that stands still between two ticks. */
async function playingDesk(world = new DeskWorld(NOON)) {
  const desk = await world.desk(10);
  await desk.openFiles([opens(MARKET)]);
  await world.pace.pass(1_000);
  return { world, desk };
}

test('the defaults hold where nothing was stored', async () => {
  const desk = await new DeskWorld(NOON).desk();
  expect(await desk.settings.config()).toEqual(DEFAULT_CONFIG);
});

test('a change outlives the page', async () => {
  const world = new DeskWorld(NOON);
  await (await world.desk()).settings.change({ max_spread_bps: 2, taker_fee: 0.002 }, 'user');
  const config = await (await world.desk()).settings.config();
  expect(config).toEqual({ ...DEFAULT_CONFIG, max_spread_bps: 2, taker_fee: '0.002' });
});

test('a change that is wrong changes nothing, and says what is wrong', async () => {
  const desk = await new DeskWorld(NOON).desk();
  const errors = await desk.settings.change({ max_spread_bps: 2, min_confidence: 7, nonsense: 1 }, 'import');
  expect(errors).toEqual([
    { key: 'min_confidence', reason: 'must be from 0 to 1' },
    { key: 'nonsense', reason: 'is not a known key' },
  ]);
  expect(await desk.settings.config()).toEqual(DEFAULT_CONFIG);
});

test('what was stored and cannot stand any more is left at its default, the rest is kept', async () => {
  const world = new DeskWorld(NOON);
  await world.settings.save('config', { max_spread_bps: 2, min_confidence: 7, gone: true });
  const config = await (await world.desk()).settings.config();
  expect(config).toEqual({ ...DEFAULT_CONFIG, max_spread_bps: 2 });
});

test('a run under way goes on under the change, and the ledger notes it', async () => {
  const { world, desk } = await playingDesk();
  await desk.settings.change({ max_spread_bps: 0 }, 'preset');
  await world.pace.pass(1_000);
  const [symbol] = (await desk.state()).symbols;
  expect([symbol?.outcome, symbol?.gates[0]?.limit]).toEqual(['spread_too_wide', 0]);
  const rows = world.ledger.commits.flat().filter(({ table }) => table === 'settings_changes');
  expect(rows).toMatchObject([{ row: { key: 'max_spread_bps', old: '10', new: '0', source: 'preset' } }]);
});

test('a change to what holds already is none', async () => {
  const { world, desk } = await playingDesk();
  await desk.settings.change({ max_spread_bps: 10 }, 'user');
  expect(world.ledger.commits.flat().filter(({ table }) => table === 'settings_changes')).toEqual([]);
});

test('the next run begins with what was changed', async () => {
  const { world, desk } = await playingDesk();
  await desk.settings.change({ initial_balance: 500 }, 'user');
  expect((await desk.state()).account.initialBalance).toBe('10000');
  const restarted = desk.restart();
  await world.pace.pass(50);
  await restarted;
  await settled();
  expect((await desk.state()).account.initialBalance).toBe('500');
});
