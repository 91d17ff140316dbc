import { expect, test } from 'vitest';
import { Scene } from '../../../../support/exchange/scene';
import { BITSTAMP_SCRIPT, bitstampFrame } from '../../../../support/exchange/scripts/bitstamp';
import { BYBIT_SCRIPT, bybitFrame } from '../../../../support/exchange/scripts/bybit';
import { COINBASE_SCRIPT } from '../../../../support/exchange/scripts/coinbase';

test('a snapshot of Bybit in the middle replaces the book without a trouble', async () => {
  const scene = await new Scene(BYBIT_SCRIPT).listen();
  scene.book().id = 0;
  scene.book().change({ bids: { '100.14': '8' } });
  scene.say(bybitFrame('snapshot', scene.book(), scene.book().bidLevels, scene.book().askLevels));
  scene.change({ bids: { '100.15': '9' } });
  expect(scene.told.troubles).toEqual(['syncing', null]);
  expect(scene.told.bids[0]).toEqual([100.15, 9]);
});

test('a restart of Bybit begins with number 1 and a whole book, whatever it says', async () => {
  const scene = await new Scene(BYBIT_SCRIPT).listen();
  scene.book().id = 0;
  scene.book().change({ bids: { '100.14': '8' } });
  scene.say(bybitFrame('delta', scene.book(), [['100.14', '8']], [['100.2', '3']]));
  expect(scene.told.bids).toEqual([[100.14, 8]]);
});

test('a book of Bitstamp that is older than the last one is dropped', async () => {
  const scene = await new Scene(BITSTAMP_SCRIPT).listen();
  const old = bitstampFrame(scene.book());
  scene.change({ bids: { '100.14': '8' } });
  scene.say(old);
  expect(scene.told.bids[0]).toEqual([100.14, 8]);
});

test('every book of Bitstamp is a tick', async () => {
  const scene = await new Scene(BITSTAMP_SCRIPT).listen();
  const before = scene.told.ticks;
  for (let i = 1; i < 4; i += 1) scene.change({ bids: { '100.14': String(i) } });
  expect(scene.told.ticks).toBe(before + 3);
});

test('a connection to Coinbase is replaced after an hour, and with it the book, without a loss', async () => {
  const scene = await new Scene(COINBASE_SCRIPT).listen();
  scene.book().change({ bids: { '100.14': '8' } });
  const [first] = scene.streams;
  for (let passed = 0; passed < 3_600_000; passed += 5_000) {
    scene.say(COINBASE_SCRIPT.alive);
    await scene.world.pass(5_000);
  }
  await scene.settle();
  expect(scene.told.troubles).toEqual(['syncing', null]);
  expect(scene.streams).not.toContain(first);
  expect(scene.told.bids[0]).toEqual([100.14, 8]);
  expect(scene.told.resyncs).toBe(0);
});

test('a frame of Coinbase that cannot be read gives its book up: a lost change would show in nothing', async () => {
  const scene = await new Scene(COINBASE_SCRIPT, 2).listen();
  scene.say('{"type":"l2update","product_id":"BTC-USD","changes":[["buy","x","1"]]}');
  expect([scene.sink.symbol(0).trouble, scene.sink.symbol(1).trouble]).toEqual(['gap', null]);
  await scene.settle();
  expect(scene.sink.symbol(0).trouble).toBe(null);
});

test('a snapshot of Coinbase with 60,000 levels is cut to those that matter', async () => {
  const scene = new Scene(COINBASE_SCRIPT);
  for (let i = 0; i < 30_000; i += 1) {
    scene.book().bids.set((100 - i * 0.003).toFixed(3), '1');
    scene.book().asks.set((100.2 + i * 0.003).toFixed(3), '1');
  }
  await scene.listen();
  expect(scene.told.trouble).toBe(null);
  expect(scene.told.bids.length).toBeLessThan(2_000);
  expect(scene.told.bids.at(-1)?.[0]).toBeGreaterThanOrEqual(95);
});
