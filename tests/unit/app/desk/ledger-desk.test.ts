import { expect, test } from 'vitest';
import type { LedgerRemedy } from '../../../../src/app/ledgers-api';
import type { OpenHow } from '../../../../src/app/desk/ledger-ports';
import { NOON } from '../../../support/desk';
import { DeskWorld, opens, restingView } from '../../../support/desk-ports';
import { settled } from '../../../support/fake-pace';
import { quotesFrom } from '../../../support/recorded-market';

const MARKET = { quotes: quotesFrom(NOON, 5, 1_000) };

/** A desk that has played markets of those names, one after the other. */
async function deskAfter(...names: string[]) {
  const world = new DeskWorld(NOON);
  const desk = await world.desk();
  for (const name of names) {
    await desk.openFiles([opens(MARKET, name)]);
    await settled();
  }
  const list = async (): Promise<string[]> => (await desk.ledgers.list()).map(({ name }) => name);
  const idOf = async (name: string): Promise<string> =>
    (await desk.ledgers.list()).find((entry) => entry.name === name)?.id ?? '';
  return { world, desk, list, idOf };
}

test('before a run there is no ledger', async () => {
  const { desk, list } = await deskAfter();
  expect([(await desk.state()).ledger, await list()]).toEqual([null, []]);
});

test('every run has a ledger of its own, under the market’s name', async () => {
  const { desk, list } = await deskAfter('friday', 'friday');
  expect(await list()).toEqual(['friday', 'friday 2']);
  expect((await desk.state()).ledger).toMatchObject({
    name: 'friday 2',
    kind: 'replay',
    state: 'open',
    trouble: null,
  });
});

test('the name that was asked for holds for the next run, once', async () => {
  const { desk, list } = await deskAfter();
  await desk.ledgers.nameNext('mine');
  for (let i = 0; i < 2; i++) await desk.openFiles([opens(MARKET, 'friday')]);
  expect(await list()).toEqual(['mine', 'friday']);
});

test('beyond twenty, the oldest ledgers of replays go; not those that were named, nor those open elsewhere', async () => {
  const { world, desk, list, idOf } = await deskAfter('first', 'second', 'third');
  await desk.ledgers.rename(await idOf('first'), 'kept');
  world.stored.elsewhere.add(await idOf('second'));
  for (let i = 0; i < 20; i++) await desk.openFiles([opens(MARKET, `run ${i}`)]);
  await settled();
  expect(await list()).toEqual(['kept', 'second', ...Array.from({ length: 20 }, (_, i) => `run ${i}`)]);
});

test('the live account has one ledger, made once and opened again on every start', async () => {
  const { world, desk, list } = await deskAfter();
  await desk.ledgers.beginLive();
  expect(await desk.ledgers.beginLive()).toBe(world.stored.sessions.at(-1));
  const again = await world.desk();
  await settled();
  expect((await again.state()).ledger).toMatchObject({ name: 'Live account', kind: 'live', state: 'open' });
  await again.ledgers.beginLive();
  expect([await list(), world.stored.sessions.length]).toEqual([['Live account'], 2]);
});

test('a replay leaves the live account as it is, which is found under the name that the user gave it', async () => {
  const { desk, list, idOf } = await deskAfter();
  await desk.ledgers.beginLive();
  await desk.ledgers.rename(await idOf('Live account'), 'mine');
  await desk.openFiles([opens(MARKET, 'friday')]);
  const session = await desk.ledgers.beginLive();
  expect([await list(), (await desk.state()).ledger?.name]).toEqual([['mine', 'friday'], 'mine']);
  expect(session.state.kind).toBe('open');
});

test('a stored ledger is opened in place of the run, and its trades are shown', async () => {
  const { desk } = await deskAfter('first', 'second');
  expect(await desk.ledgers.open('first')).toBe(true);
  expect(await restingView(desk)).toMatchObject({ mode: 'IDLE', playback: null, ledger: { name: 'first' } });
});

test('a ledger that is not there is not opened, and the run goes on', async () => {
  const { desk } = await deskAfter('first');
  expect(await desk.ledgers.open('other')).toBe(false);
  expect((await desk.state()).mode).toBe('REPLAY');
});

test('opening ledgers and markets at once leaves one session open', async () => {
  const { world, desk } = await deskAfter('first', 'second');
  await Promise.all([
    desk.restart(),
    desk.ledgers.open('first'),
    desk.restart(),
    desk.openFiles([opens(MARKET)]),
  ]);
  await settled();
  const open = world.stored.sessions.filter(({ state }) => state.kind !== 'closed');
  expect([open.length, (await desk.state()).trouble]).toEqual([1, null]);
});

test('flushing a ledger that has no room is refused, naming its state', async () => {
  const { world, desk } = await deskAfter('first');
  world.stored.sessions.at(-1)?.become({ kind: 'quota_full', detail: 'no room' });
  await expect(desk.flush()).rejects.toThrow('quota_full');
});

test.each(['delete', 'reset'] as const)(
  'a ledger that a tab has open is not taken from it: %s',
  async (action) => {
    const { world, desk, idOf } = await deskAfter('first');
    const id = await idOf('first');
    world.stored.elsewhere.add(id);
    expect(await desk.ledgers[action](id)).toEqual({ code: 'in_use', detail: '' });
  },
);

test('a deleted ledger is off the list until it is brought back', async () => {
  const { desk, list, idOf } = await deskAfter('first', 'second');
  const id = await idOf('first');
  expect(await desk.ledgers.delete(id)).toBeNull();
  expect(await list()).toEqual(['second']);
  expect(await desk.ledgers.undelete(id)).toBeNull();
  expect(await list()).toEqual(['first', 'second']);
});

test('a name that another ledger has is refused', async () => {
  const { desk, idOf } = await deskAfter('first', 'second');
  expect(await desk.ledgers.rename(await idOf('first'), 'second')).toMatchObject({ code: 'name_taken' });
});

test.each<[LedgerRemedy, Partial<OpenHow>]>([
  ['take_over', { expect: 'stored', takeOver: true }],
  ['go_on_from_here', { expect: 'stored', goOnFromHere: true }],
  ['start_empty', { expect: 'stored' }],
])('%s ends the run and opens the same ledger as %j', async (remedy, expected) => {
  const { world, desk, idOf } = await deskAfter('first');
  const asked: unknown[] = [];
  const { open } = world.stored;
  world.stored.open = (...how: unknown[]) => {
    asked.push(how);
    return open();
  };
  const id = await idOf('first');
  expect(await desk.ledgers.remedy(remedy)).toBeNull();
  expect([asked, (await desk.state()).mode]).toEqual([[[id, expected]], 'IDLE']);
});

test.each<LedgerRemedy>(['retry', 'go_on_with_this_clock', 'save_anew', 'clean_up_recordings'])(
  '%s is done in place: the run goes on',
  async (remedy) => {
    const { world, desk } = await deskAfter('first');
    expect(await desk.ledgers.remedy(remedy)).toBeNull();
    expect([world.stored.sessions.length, (await desk.state()).mode]).toEqual([1, 'REPLAY']);
  },
);

test('without a ledger a remedy does nothing', async () => {
  const { desk } = await deskAfter();
  expect(await desk.ledgers.remedy('retry')).toBeNull();
});
