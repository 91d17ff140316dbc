import { expect, test } from 'vitest';
import { err, ok } from '../../../../../src/core/result';
import { Scene } from '../../../../support/exchange/scene';
import type { ScriptBook } from '../../../../support/exchange/script';
import { binanceScript } from '../../../../support/exchange/scripts/binance';

const SCRIPT = binanceScript('binance', 20_000);

const snapshotOf = (book: ScriptBook) => ({
  lastUpdateId: book.id,
  bids: book.bidLevels,
  asks: book.askLevels,
});

/** A scene whose WebSocket API never opens. */
function withoutWsApi(): Scene {
  const scene = new Scene(SCRIPT);
  scene.world.serverOf = (address) => (address.includes('ws-api') ? null : scene.server);
  return scene;
}

/** Subscribes, and then a change in each of so many seconds. */
async function listen(scene: Scene, seconds: number): Promise<Scene> {
  await scene.listen();
  for (let i = 0; i < seconds; i += 1) {
    scene.change({ bids: { '100.07': String(i + 1) } });
    await scene.world.pass(1_000);
  }
  return scene;
}

const requests = (scene: Scene): string[] => scene.streams.flatMap(({ sent }) => sent);

test('all symbols are subscribed to in one message', async () => {
  const scene = await new Scene(SCRIPT, 2).listen();
  expect(requests(scene)).toEqual([
    '{"method":"SUBSCRIBE","params":["btcusdt@depth@100ms","ethusdt@depth@100ms"],"id":1}',
  ]);
});

test('the snapshot is asked for by the WebSocket API first, and the socket for it is closed', async () => {
  const scene = await new Scene(SCRIPT).listen();
  const api = scene.world.sockets.filter(({ address }) => address.includes('ws-api'));
  expect(api.map(({ address, sent, isClosed }) => ({ address, sent, isClosed }))).toEqual([
    {
      address: 'wss://ws-api.binance.com/ws-api/v3',
      sent: ['{"id":"1","method":"depth","params":{"symbol":"BTCUSDT","limit":1000}}'],
      isClosed: true,
    },
  ]);
  expect(scene.world.fetched).toEqual([]);
});

test('where the WebSocket API does not answer, REST does', async () => {
  const scene = withoutWsApi();
  scene.world.answerOf = () => ok(snapshotOf(scene.book()));
  await listen(scene, 8);
  expect(scene.world.fetched).toEqual([
    'https://data-api.binance.vision/api/v3/depth?symbol=BTCUSDT&limit=1000',
  ]);
  expect(scene.told.trouble).toBe(null);
  expect(scene.sink.breaches).toEqual([]);
});

test('where neither answers once, both are asked again', async () => {
  const scene = withoutWsApi();
  scene.world.answerOf = () =>
    scene.world.fetched.length > 2 ? ok(snapshotOf(scene.book())) : err({ status: 503, detail: 'busy' });
  await listen(scene, 16);
  expect(scene.told.trouble).toBe(null);
  expect(scene.sink.notices.map(({ code }) => code)).not.toContain('fallback');
});

test('where neither answers twice, the stream of partial books does, and that is told', async () => {
  const scene = await listen(withoutWsApi(), 16);
  expect(scene.world.fetched).toHaveLength(4);
  expect(scene.sink.notices.map(({ code }) => code)).toContain('fallback');
  expect(requests(scene).slice(1)).toEqual([
    '{"method":"UNSUBSCRIBE","params":["btcusdt@depth@100ms"],"id":2}',
    '{"method":"SUBSCRIBE","params":["btcusdt@depth20@100ms"],"id":3}',
  ]);
  const data = snapshotOf(scene.book());
  scene.say(JSON.stringify({ stream: 'btcusdt@depth20@100ms', data }));
  scene.say(JSON.stringify({ stream: 'btcusdt@depth20@100ms', data: { ...data, bids: [['100.12', '3']] } }));
  expect(scene.told.trouble).toBe(null);
  expect(scene.told.bids).toEqual([[100.12, 3]]);
  expect(scene.told.lastTime).toBe(scene.world.now());
});

test('the book is the snapshot and every event after it, the first of which may reach back into it', async () => {
  const scene = new Scene(SCRIPT);
  const snapshot = snapshotOf(scene.book());
  scene.server.text = (socket, text) => {
    if (!text.includes('"depth"')) return socket.say('{"result":null,"id":1}');
    const stale = [['100.10', '99']];
    const event = (U: number, u: number, b: string[][]) => {
      const data = { e: 'depthUpdate', E: scene.world.now(), s: 'BTCUSDT', U, u, b, a: [] };
      scene.say(JSON.stringify({ stream: 'btcusdt@depth@100ms', data }));
    };
    event(snapshot.lastUpdateId - 5, snapshot.lastUpdateId, stale);
    event(snapshot.lastUpdateId - 1, snapshot.lastUpdateId + 2, [['100.11', '5']]);
    event(snapshot.lastUpdateId + 3, snapshot.lastUpdateId + 3, [['100.12', '6']]);
    socket.say(JSON.stringify({ id: '1', status: 200, result: snapshot }));
  };
  await scene.listen();
  expect(scene.told.told.slice(0, 6)).toEqual(['syncing', 'scale', 'whole', 'live', 'book', 'book']);
  expect(scene.told.bids.slice(0, 3)).toEqual([
    [100.12, 6],
    [100.11, 5],
    [100.1, 1.5],
  ]);
  expect(scene.told.ticks).toBe(2);
});

test('a snapshot older than the stream is not taken, and another one is asked for', async () => {
  const scene = new Scene(SCRIPT);
  let answers = 0;
  scene.server.text = (socket, text) => {
    if (!text.includes('"depth"')) return socket.say('{"result":null,"id":1}');
    answers += 1;
    const snapshot = snapshotOf(scene.book());
    const id = answers === 1 ? snapshot.lastUpdateId - 50 : snapshot.lastUpdateId;
    socket.say(JSON.stringify({ id: '1', status: 200, result: { ...snapshot, lastUpdateId: id } }));
  };
  await listen(scene, 4);
  expect(answers).toBe(2);
  expect(scene.told.troubles).toEqual(['syncing', null]);
  expect(scene.told.resyncs).toBe(0);
});

test('a symbol of which nothing is heard is syncing, and no snapshot is asked for again', async () => {
  const scene = new Scene(SCRIPT);
  await scene.venue().then((venue) => venue.open(['BTCUSDT'], scene.sink));
  await scene.world.pass(120_000);
  expect(scene.told.told).toEqual(['syncing']);
  expect(scene.world.sockets.filter(({ address }) => address.includes('ws-api'))).toHaveLength(1);
});

test('a subscription that is not answered ends the connection', async () => {
  const scene = new Scene(SCRIPT);
  scene.server.text = () => {};
  await scene.venue().then((venue) => venue.open(['BTCUSDT'], scene.sink));
  await scene.world.pass(10_100);
  expect(scene.told.trouble).toBe('offline');
});

test('a subscription that is refused is told and ends the connection', async () => {
  const scene = new Scene(SCRIPT);
  scene.server.text = (socket) => socket.say('{"code":2,"msg":"Invalid request"}');
  await scene.venue().then((venue) => venue.open(['BTCUSDT'], scene.sink));
  await scene.world.pass(100);
  expect(scene.sink.notices).toContainEqual({ code: 'refused', detail: 'Invalid request' });
  expect(scene.told.trouble).toBe('offline');
});

test('an answer that comes after the connection was lost is of no use', async () => {
  const scene = new Scene(SCRIPT);
  const venue = await scene.venue();
  const feed = venue.open(['BTCUSDT'], scene.sink);
  await scene.world.pass(3);
  feed.close();
  await scene.world.pass(60_000);
  expect(scene.told.told).toEqual(['syncing']);
});

test('streams are tried host by host', async () => {
  const scene = new Scene(SCRIPT);
  scene.world.serverOf = () => null;
  await scene.venue().then((venue) => venue.open(['BTCUSDT'], scene.sink));
  await scene.world.pass(120_000);
  expect(scene.world.sockets.slice(0, 3).map(({ address }) => address)).toEqual([
    'wss://data-stream.binance.vision/stream',
    'wss://stream.binance.com:9443/stream',
    'wss://stream.binance.com/stream',
  ]);
});
