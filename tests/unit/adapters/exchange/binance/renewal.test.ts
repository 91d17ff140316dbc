import { expect, test } from 'vitest';
import { Scene } from '../../../../support/exchange/scene';
import type { FakeSocket } from '../../../../support/exchange/fake-world';
import { binanceScript } from '../../../../support/exchange/scripts/binance';

const SCRIPT = binanceScript('binance', 20_000);
const LEVELS = 1_200;

/** A market of so many levels a side, a cent apart, of which a snapshot gives a thousand. */
async function deepScene(): Promise<Scene> {
  const scene = new Scene(SCRIPT);
  const book = scene.book();
  for (let i = 0; i < LEVELS; i += 1) {
    book.bids.set((100 - i / 100).toFixed(2), '1');
    book.asks.set((100.2 + i / 100).toFixed(2), '1');
  }
  const { server } = scene;
  server.text = (socket: FakeSocket, text: string) => {
    if (!text.includes('"depth"')) return socket.say('{"result":null,"id":1}');
    const result = {
      lastUpdateId: book.id,
      bids: book.bidLevels.slice(0, 1_000),
      asks: book.askLevels.slice(0, 1_000),
    };
    socket.say(JSON.stringify({ id: '1', status: 200, result }));
  };
  return scene.listen();
}

/** Takes the best asks away, as a market does that rises. */
function rise(scene: Scene, levels: number): void {
  const gone = scene.book().askLevels.slice(0, levels);
  scene.change({ asks: Object.fromEntries(gone.map(([price]) => [price, '0'])) });
}

const snapshots = (scene: Scene): number =>
  scene.world.sockets.filter(({ address }) => address.includes('ws-api')).length;

test('a book that becomes thin is renewed while it goes on, without a trouble and without a tick', async () => {
  const scene = await deepScene();
  rise(scene, 750);
  const { ticks } = scene.told;
  scene.change({ asks: { '107.90': '5' } });
  await scene.world.pass(100);
  scene.change({ asks: { '107.91': '6' } });
  expect(scene.told.troubles).toEqual(['syncing', null]);
  expect([scene.told.ticks - ticks, scene.told.resyncs, snapshots(scene)]).toEqual([2, 0, 2]);
  expect(scene.told.asks).toHaveLength(LEVELS - 750);
  expect(scene.told.asks.at(-1)?.[0]).toBe(112.19);
  expect(scene.sink.breaches).toEqual([]);
});

test('a snapshot that is ahead of the live book takes its place when the live book has come as far', async () => {
  const scene = await deepScene();
  rise(scene, 750);
  scene.book().change({ asks: { '107.90': '5' } });
  await scene.world.pass(100);
  expect(scene.told.asks.length).toBeLessThan(300);
  scene.say(...SCRIPT.tells(scene.book(), { asks: { '107.90': '5' } }));
  expect(scene.told.asks.length).toBeGreaterThan(400);
  expect(scene.told.troubles).toEqual(['syncing', null]);
});

test('a snapshot that cannot be had is asked for twice a minute at most, and the thin book goes on', async () => {
  const scene = await deepScene();
  scene.server.text = () => {};
  rise(scene, 800);
  for (let i = 0; i < 100; i += 1) {
    scene.change({ bids: { '99.50': String(i + 2) } });
    await scene.world.pass(600);
  }
  expect(snapshots(scene)).toBe(3);
  expect(scene.told.troubles).toEqual(['syncing', null]);
});

test('a gap in the meantime gives the book up, and the snapshot on its way seeds it', async () => {
  const scene = await deepScene();
  rise(scene, 750);
  scene.book().change({ asks: { '107.90': '5' } });
  scene.change({ asks: { '107.91': '6' } });
  expect(scene.told.trouble).toBe('gap');
  await scene.settle();
  expect(scene.told.trouble).toBe(null);
  expect(scene.told.asks).toHaveLength(Math.min(1_000, scene.book().askLevels.length));
  expect(scene.sink.breaches).toEqual([]);
});
