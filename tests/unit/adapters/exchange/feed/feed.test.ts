import { expect, test } from 'vitest';
import type { FeedSink, VenueFeed } from '../../../../../src/app/live/venue-port';
import { RecordingSink } from '../../../../support/exchange/recording-sink';
import { Scene } from '../../../../support/exchange/scene';
import { BITSTAMP_SCRIPT, bitstampFrame } from '../../../../support/exchange/scripts/bitstamp';
import { BYBIT_SCRIPT } from '../../../../support/exchange/scripts/bybit';

test('a connection that takes over tells the whole book, as of the last moment told', async () => {
  const scene = await new Scene(BITSTAMP_SCRIPT).listen();
  const before = scene.told.lastTime;
  scene.say(BITSTAMP_SCRIPT.notice ?? '');
  await scene.world.pass(100);
  expect(scene.told.told.slice(-1)).toEqual(['whole']);
  expect(scene.told.lastTime).toBeGreaterThanOrEqual(before);
  expect(scene.sink.notices.map(({ code }) => code)).toEqual([
    'connected',
    'maintenance',
    'connected',
    'rotated',
  ]);
});

test('a connection that takes over before its book is whole keeps to the scale that was told meanwhile', async () => {
  const scene = await new Scene(BITSTAMP_SCRIPT).listen();
  const [first] = scene.streams;
  scene.server.text = () => {};
  scene.say(BITSTAMP_SCRIPT.notice ?? '');
  await scene.world.pass(100);
  scene.book().change({ bids: { '100.1234567': '1' } });
  first?.say(bitstampFrame(scene.book()));
  first?.drop();
  scene.book().change({ bids: { '100.1234567': '0' } });
  scene.say(bitstampFrame(scene.book()));
  expect(scene.told.trouble).toBe(null);
  expect(scene.told.scale?.priceDecimals).toBe(7);
  expect(scene.sink.breaches).toEqual([]);
});

test('a sink that closes the feed in the middle of a frame is told nothing more', async () => {
  const scene = new Scene(BYBIT_SCRIPT, 2);
  const sink = new RecordingSink(2);
  let feed: VenueFeed | null = null;
  let toldAfter = 0;
  const closing: FeedSink = {
    scale: (symbol, scale) => sink.scale(symbol, scale),
    book(update) {
      if (!feed) toldAfter += 1;
      feed?.close();
      feed = null;
      sink.book(update);
    },
    trouble(symbol, trouble) {
      if (!feed) toldAfter += 1;
      sink.trouble(symbol, trouble);
    },
    notice: () => {},
    frame: () => {},
  };
  const venue = await scene.venue();
  feed = venue.open([...BYBIT_SCRIPT.symbols], closing);
  toldAfter = 0;
  await scene.settle();
  await scene.settle();
  expect(toldAfter).toBe(0);
  expect(scene.world.openSockets).toEqual([]);
});

test('frames are told with their length, and of which symbol they are', async () => {
  const scene = new Scene(BYBIT_SCRIPT, 2);
  const frames: [symbol: number, bytes: number][] = [];
  const sink: FeedSink = {
    scale: () => {},
    book: () => {},
    trouble: () => {},
    notice: () => {},
    frame: (symbol, bytes) => frames.push([symbol, bytes]),
  };
  (await scene.venue()).open([...BYBIT_SCRIPT.symbols], sink);
  await scene.world.pass(100);
  expect(frames.map(([symbol]) => symbol)).toEqual([-1, 0, -1, 1]);
  scene.say('{"op":"x"}');
  expect(frames.at(-1)).toEqual([-1, 10]);
});
