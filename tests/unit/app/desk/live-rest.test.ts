import { expect, test } from 'vitest';
import { NOON } from '../../../support/desk';
import { DeskWorld } from '../../../support/desk-ports';
import { settled } from '../../../support/fake-pace';
import { settingsWith, SHABBAT } from '../../../support/shabbat';
import { KIRITIMATI } from '../../core/shabbat/known-places';
import { BTC, connectedTo } from './live-world';

test('a live desk rests by the machine’s clock, too, without a tick, and is live again with the first tick after it', async () => {
  const { world, desk, binance } = await connectedTo(BTC);
  binance.feed.whole({ time: NOON });
  binance.feed.quote({ time: NOON });
  const modes: string[] = [];
  for (const wall of [SHABBAT.start - 1, SHABBAT.start, SHABBAT.end, SHABBAT.end + 1]) {
    world.clock.wall = wall;
    world.clock.running += 1_000;
    world.clock.tick();
    await settled();
    binance.feed.whole({ time: wall, received: wall });
    if (wall > SHABBAT.end) binance.feed.quote({ time: wall });
    modes.push((await desk.state()).mode);
  }
  expect(modes).toEqual(['LIVE', 'REST', 'REST', 'LIVE']);
});

test('in a rest a live desk trades nothing, though the venue’s time is outside', async () => {
  const { world, desk, binance } = await connectedTo(BTC);
  world.clock.wall = SHABBAT.start;
  binance.feed.whole({ time: NOON });
  binance.feed.quote({ time: NOON, received: SHABBAT.start });
  expect(await desk.state()).toMatchObject({ mode: 'REST', symbols: [{ outcome: 'paused_shabbat' }] });
});

test('before its first tick a live desk rests by the calendar', async () => {
  const world = new DeskWorld(SHABBAT.start);
  const desk = await world.desk();
  await desk.live.connect([BTC]);
  expect(await desk.state()).toMatchObject({ mode: 'REST', shabbat: { resting: SHABBAT } });
});

test('a change of the rest’s settings is an event of the run, and a running rest is kept', async () => {
  const { world, desk, binance } = await connectedTo(BTC);
  world.clock.wall = SHABBAT.start;
  binance.feed.whole({ time: NOON });
  binance.feed.quote({ time: NOON, received: SHABBAT.start });
  await desk.setShabbat(settingsWith({ place: KIRITIMATI }));
  binance.feed.quote({ time: NOON + 1, received: SHABBAT.end });
  expect((await desk.state()).mode).toBe('REST');
});
