import { expect, test } from 'vitest';
import { epochMs } from '../../../../src/core/time';
import { NOON } from '../../../support/desk';
import { DvrWorld } from '../../../support/dvr-world';
import { recordedMarket } from '../../../support/recorded-market';

/** Forty quotes, a second apart, every fourth leaning to the asks, so that the desk trades now and then. */
async function world(): Promise<DvrWorld> {
  const quotes = Array.from({ length: 40 }, (_, i) => ({
    time: NOON + i * 1_000,
    bidLots: i % 8 < 4 ? 9 : 1,
    askLots: i % 8 < 4 ? 1 : 9,
  }));
  return new DvrWorld(await recordedMarket({ quotes, blockQuotes: 9 }), {
    config: {
      window_size: 20,
      volatility_window: 3,
      momentum_window: 2,
      require_momentum_confirm: false,
      persistence_required: 3,
      min_confidence: 0,
    },
  });
}

const places = ({ dvr, actor }: DvrWorld): unknown[] => [
  dvr.shown,
  dvr.actor.place.updates,
  actor.place.updates,
];

test('one tick back from the run looks back, and the run stands where it is', async () => {
  const desk = await world();
  await desk.player.playTo(20);
  await desk.dvr.move('tick', 'back');
  expect(places(desk)).toEqual(['behind', 19, 20]);
  await desk.dvr.move('tick', 'forward');
  expect(places(desk)).toEqual(['run', 20, 20]);
});

test('one tick forward from the run is the run’s own', async () => {
  const desk = await world();
  await desk.player.playTo(20);
  await desk.dvr.move('tick', 'forward');
  expect(places(desk)).toEqual(['run', 21, 21]);
});

test('a seek looks ahead, and playing on from there takes the run along', async () => {
  const desk = await world();
  await desk.player.playTo(5);
  await desk.dvr.seek(epochMs(NOON + 29_500));
  expect(places(desk)).toEqual(['ahead', 30, 5]);
  await desk.dvr.play();
  await desk.pace.passAll();
  expect(places(desk)).toEqual(['run', 40, 40]);
});

test('a film of the past goes on as the run when it has reached it', async () => {
  const desk = await world();
  await desk.player.playTo(20);
  await desk.dvr.seek(epochMs(NOON));
  await desk.dvr.play();
  await desk.pace.passAll();
  expect(places(desk)).toEqual(['run', 40, 40]);
});

test('a jump forward from the run plays the run to the next fill', async () => {
  const desk = await world();
  expect(await desk.dvr.jump('fill', 'forward')).toBe(true);
  expect([desk.dvr.shown, desk.run.trades]).toEqual(['run', 1]);
});

test('a jump back looks at the fill before, and back again to the run', async () => {
  const desk = await world();
  await desk.player.playTo(40);
  const { trades } = desk.run;
  expect(await desk.dvr.jump('fill', 'back')).toBe(true);
  expect([desk.dvr.shown, desk.dvr.actor.state.symbols[0]?.outcome, desk.run.trades]).toEqual([
    'behind',
    'traded',
    trades,
  ]);
  await desk.dvr.toRun();
  expect(places(desk)).toEqual(['run', 40, 40]);
});

test('what is not in the recording is not found, and nothing moves', async () => {
  const desk = await world();
  await desk.player.playTo(10);
  expect([await desk.dvr.jump('gap', 'forward'), await desk.dvr.jump('pause', 'back')]).toEqual([
    false,
    false,
  ]);
  expect(places(desk)).toEqual(['run', 10, 10]);
});

test('a command to the run ends a look ahead, since what was seen there holds no more', async () => {
  const desk = await world();
  await desk.player.playTo(5);
  await desk.dvr.seek(epochMs(NOON + 29_500));
  desk.player.take({ kind: 'command', command: 'kill', time: epochMs(NOON + 4_000) });
  expect([...places(desk), desk.tape.reached]).toEqual(['run', 5, 5, 5]);
  await desk.dvr.seek(epochMs(NOON + 29_500));
  expect(desk.dvr.actor.state.symbols[0]?.outcome).toBe('halted');
});
