import { expect, test } from 'vitest';
import { Scene } from '../../../../support/exchange/scene';
import { KRAKEN_SCRIPT, krakenUpdate } from '../../../../support/exchange/scripts/kraken';

const sent = (scene: Scene): string[] =>
  scene.streams.flatMap((socket) => socket.sent).filter((text) => !text.includes('ping'));

test('the markets are asked for first, and then the book', async () => {
  const scene = await new Scene(KRAKEN_SCRIPT).listen();
  expect(sent(scene)).toEqual([
    '{"method":"subscribe","params":{"channel":"instrument"}}',
    '{"method":"subscribe","params":{"channel":"book","symbol":["BTC/USD"],"depth":10}}',
  ]);
});

test('a venue that does not tell its markets is left for a new connection', async () => {
  const scene = new Scene(KRAKEN_SCRIPT);
  scene.server.text = (socket) => socket.say(KRAKEN_SCRIPT.alive);
  const venue = await scene.venue();
  venue.open(['BTC/USD'], scene.sink);
  await scene.world.pass(10_100);
  expect(scene.told.trouble).toBe('offline');
});

test('a wrong checksum is told, and the book is subscribed to anew on the same socket', async () => {
  const scene = await new Scene(KRAKEN_SCRIPT).listen();
  const [socket] = scene.streams;
  scene.book().change({ bids: { '100.11': '5' } });
  scene.say(krakenUpdate(scene.book(), { bids: { '100.11': '5' } }).replace(/"checksum":\d/, '"checksum":9'));
  expect(scene.told.trouble).toBe('checksum');
  await scene.settle();
  expect(scene.told.trouble).toBe(null);
  expect(scene.streams).toEqual([socket]);
  expect(sent(scene).slice(-2)).toEqual([
    '{"method":"unsubscribe","params":{"channel":"book","symbol":["BTC/USD"],"depth":10}}',
    '{"method":"subscribe","params":{"channel":"book","symbol":["BTC/USD"],"depth":10}}',
  ]);
});

test('levels that fall off the tenth place are forgotten, as the venue forgets them', async () => {
  const scene = await new Scene(KRAKEN_SCRIPT).listen();
  const prices = Array.from({ length: 14 }, (_, i) => `100.1${String(i).padStart(2, '0')}`.slice(0, 6));
  for (const price of prices) scene.change({ bids: { [price]: '1' } });
  for (let i = 0; i < 30; i += 1) scene.change({ asks: { [`${101 + i}.50`]: '2' } });
  expect(scene.told.trouble).toBe(null);
  expect(scene.told.asks).toHaveLength(10);
  expect(scene.told.asks.at(-1)?.[0]).toBe(Number(scene.book().askLevels[9]?.[0]));
  expect(scene.sink.breaches).toEqual([]);
});

test('the same price twice in a message counts as it stands last', async () => {
  const scene = await new Scene(KRAKEN_SCRIPT).listen();
  scene.book().change({ bids: { '100.11': '5' } });
  const once = krakenUpdate(scene.book(), { bids: { '100.11': '5' } });
  scene.say(once.replace('"bids":[', '"bids":[{"price":100.11,"qty":9.00000000},'));
  expect(scene.told.trouble).toBe(null);
  expect(scene.told.bids[0]).toEqual([100.11, 5]);
});
