import { expect, test } from 'vitest';
import { someLive } from '../live/some-live';
import { someSymbol, someView } from '../some-view';
import { modelsWith, settled } from './set-up';

const LIVE = someView({ mode: 'LIVE', live: someLive([]) });
const { bids: _bids, asks: _asks, ...TICK } = someSymbol({ name: 'BTCUSDT' });

test('a click on a live chart looks at the tick of that time', async () => {
  const { desk, models } = await modelsWith(LIVE);
  desk.keptTick = TICK;
  models.moments.pick('BTCUSDT', 1_000.7);
  await settled();
  expect(desk.calls).toEqual(['live.tickAt BTCUSDT 1000']);
  expect(models.moments.moment.value).toEqual({ kind: 'tick', tick: TICK });
});

test('a tick that is not kept is said to be so', async () => {
  const { models } = await modelsWith(LIVE);
  models.moments.pickFill('BTCUSDT', 1_000);
  await settled();
  expect(models.moments.moment.value).toEqual({ kind: 'not_kept', time: 1_000 });
});

test('the present is shown again when it is asked for, even while an answer is on its way', async () => {
  const { models } = await modelsWith(LIVE);
  models.moments.pick('BTCUSDT', 1_000);
  models.moments.toPresent();
  await settled();
  expect(models.moments.moment.value).toBeNull();
});

test('a look ends with the live run', async () => {
  const { desk, models } = await modelsWith(LIVE);
  models.moments.pick('BTCUSDT', 1_000);
  await settled();
  desk.send(someView({ live: null }));
  expect(models.moments.moment.value).toBeNull();
});
