import { expect, test } from 'vitest';
import { err } from '../../../../src/core/result';
import { NOON } from '../../../support/desk';
import { DeskWorld, isRefused, opens, restingView, SlowImport, troubleOf } from '../../../support/desk-ports';
import { settled } from '../../../support/fake-pace';
import { quotesFrom } from '../../../support/recorded-market';

const MARKET = { quotes: quotesFrom(NOON, 20, 1_000) };
const OTHER = { quotes: quotesFrom(NOON, 7, 1_000) };

test('before a market is open the desk is idle, with an empty account and no trouble', async () => {
  const desk = await new DeskWorld(NOON).desk();
  expect(await desk.state()).toMatchObject({
    mode: 'IDLE',
    source: null,
    playback: null,
    time: null,
    ticks: 0,
    importing: null,
    trouble: null,
    account: { balance: '10000', equity: '10000' },
  });
});

test('a market that was opened plays, under its name', async () => {
  const desk = await new DeskWorld(NOON).desk();
  expect(await desk.openFiles([opens(MARKET, 'friday', true)])).toBe(true);
  expect(await restingView(desk)).toMatchObject({
    mode: 'REPLAY',
    source: { name: 'friday', synthetic: true },
    playback: { finished: true, playing: false, start: NOON, end: NOON + 19_000 },
    ticks: 20,
    time: NOON + 19_000,
  });
});

test('a market plays at the speed that was chosen before it was opened', async () => {
  const world = new DeskWorld(NOON);
  const desk = await world.desk(10);
  await desk.openFiles([opens(MARKET)]);
  await world.pace.pass(500);
  expect(await desk.state()).toMatchObject({ ticks: 6, playback: { playing: true, speed: 10 } });
});

test.each([0, -1, Number.NaN])('a speed of %d is no speed and changes nothing', async (speed) => {
  const desk = await new DeskWorld(NOON).desk(10);
  await desk.openFiles([opens(MARKET)]);
  await desk.setSpeed(speed);
  expect((await desk.state()).playback?.speed).toBe(10);
});

test('the built-in sample is opened from its address', async () => {
  const world = new DeskWorld(NOON);
  world.served.set('/sample', opens(MARKET, 'sample'));
  const desk = await world.desk();
  expect(await desk.openSample('/sample')).toBe(true);
  expect((await restingView(desk)).ticks).toBe(20);
});

test('a sample that cannot be fetched is trouble and opens nothing', async () => {
  const desk = await new DeskWorld(NOON).desk();
  expect(await desk.openSample('/gone')).toBe(false);
  expect(await desk.state()).toMatchObject({ mode: 'IDLE', trouble: { detail: '/gone is not there' } });
});

test('an import tells how far it is, and no more once it is done', async () => {
  const desk = await new DeskWorld(NOON).desk();
  const slow = new SlowImport(opens(MARKET));
  const opened = desk.openFiles([slow.file]);
  slow.tell(40);
  expect((await desk.state()).importing).toEqual({
    name: 'slow',
    bytesRead: 40,
    bytesTotal: 100,
    updates: 1,
  });
  await slow.end();
  expect([await opened, (await desk.state()).importing]).toEqual([true, null]);
});

test('a file that is refused shows its trouble and leaves the open run as it is', async () => {
  const desk = await new DeskWorld(NOON).desk();
  await desk.openFiles([opens(MARKET)]);
  const before = await restingView(desk);
  expect(await desk.openFiles([isRefused('line 3 is wrong')])).toBe(false);
  const after = await desk.state();
  expect(after).toEqual({
    ...before,
    trouble: { kind: 'recording', code: 'damaged_block', detail: 'line 3 is wrong' },
  });
});

test('trouble stays until it is dismissed', async () => {
  const desk = await new DeskWorld(NOON).desk();
  await desk.openFiles([isRefused('line 3 is wrong')]);
  await desk.openFiles([opens(MARKET)]);
  expect((await desk.state()).trouble).toMatchObject({ detail: 'line 3 is wrong' });
  await desk.dismissTrouble();
  expect((await desk.state()).trouble).toBeNull();
});

test('a cancelled import is no trouble and opens nothing', async () => {
  const desk = await new DeskWorld(NOON).desk();
  const slow = new SlowImport(opens(MARKET));
  const opened = desk.openFiles([slow.file]);
  slow.tell(40);
  await desk.cancelImport();
  await slow.end();
  expect(await opened).toBe(false);
  expect(await desk.state()).toMatchObject({ mode: 'IDLE', importing: null, trouble: null });
});

test('a cancelled import that reads one more piece does not come back on the page', async () => {
  const desk = await new DeskWorld(NOON).desk();
  const slow = new SlowImport(opens(MARKET));
  const opened = desk.openFiles([slow.file]);
  await desk.cancelImport();
  slow.tell(60);
  await slow.end();
  await opened;
  expect((await desk.state()).importing).toBeNull();
});

test('a second import overtakes the first, which then opens nothing', async () => {
  const desk = await new DeskWorld(NOON).desk();
  const slow = new SlowImport(opens(MARKET, 'first'));
  const first = desk.openFiles([slow.file]);
  expect(await desk.openFiles([opens(OTHER, 'second')])).toBe(true);
  await slow.end();
  expect(await first).toBe(false);
  expect(await restingView(desk)).toMatchObject({ source: { name: 'second' }, ticks: 7 });
});

test('an overtaken import does not end what is shown of the later one', async () => {
  const desk = await new DeskWorld(NOON).desk();
  const [first, second] = [new SlowImport(opens(MARKET)), new SlowImport(opens(OTHER))];
  const opened = [desk.openFiles([first.file]), desk.openFiles([second.file])];
  second.tell(70);
  first.tell(10);
  await first.end();
  expect((await desk.state()).importing?.bytesRead).toBe(70);
  await second.end();
  expect(await Promise.all(opened)).toEqual([false, true]);
});

test('trouble of an overtaken import is nobody’s', async () => {
  const desk = await new DeskWorld(NOON).desk();
  const slow = new SlowImport(isRefused('line 3 is wrong'));
  const overtaken = desk.openFiles([
    async (control) => {
      const result = await slow.file({ ...control, isCancelled: () => false });
      return result.ok ? err(troubleOf('it was opened')) : result;
    },
  ]);
  await desk.openFiles([opens(OTHER)]);
  await slow.end();
  expect([await overtaken, (await desk.state()).trouble]).toEqual([false, null]);
});

test('a new market ends the run before it and closes its ledger', async () => {
  const world = new DeskWorld(NOON);
  const desk = await world.desk();
  await desk.openFiles([opens(MARKET)]);
  await settled();
  await desk.openFiles([opens(OTHER)]);
  expect(world.ledgers.map(({ isClosed }) => isClosed)).toEqual([true, false]);
});

test('views go to who watches, and never two without a frame between them', async () => {
  const desk = await new DeskWorld(NOON).desk();
  const versions: number[] = [];
  await desk.watch(({ version }) => void versions.push(version));
  await desk.openFiles([opens(MARKET)]);
  await settled();
  expect(versions).toEqual([1]);
  await desk.frame();
  await desk.frame();
  expect(versions).toEqual([1, 2]);
});
