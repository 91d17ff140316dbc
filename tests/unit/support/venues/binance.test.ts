import { expect, test } from 'vitest';
import { Collector, framesOf } from './collector';

const STREAM = 'wss://data-stream.binance.vision/stream';
const API = 'wss://ws-api.binance.com/ws-api/v3';

interface Diff {
  readonly stream: string;
  readonly data: { readonly U: number; readonly u: number; readonly b: string[][]; readonly a: string[][] };
}

/** The diffs among what a client has heard and not taken yet. */
function diffsOf(client: Collector): Diff[] {
  return framesOf<Diff>(client.texts.filter((text) => text.includes('depthUpdate')));
}

test('a subscription is acknowledged with its id', () => {
  const client = new Collector('USDT').connect(STREAM);
  client.send({ method: 'SUBSCRIBE', params: ['btcusdt@depth@100ms'], id: 1 });
  expect(client.take()).toEqual([{ result: null, id: 1 }]);
});

test('each diff says whose it is and begins where the one before it ended', () => {
  const client = new Collector('USDT').connect(`${STREAM}?streams=btcusdt@depth@100ms`).step(50);
  const diffs = diffsOf(client);
  expect(diffs).toHaveLength(50);
  expect(diffs[0]?.stream).toBe('btcusdt@depth@100ms');
  expect(diffs.slice(1).map(({ data }) => data.U)).toEqual(diffs.slice(0, -1).map(({ data }) => data.u + 1));
});

test('the snapshot joins the stream at its lastUpdateId', () => {
  const client = new Collector('USDT').connect(`${STREAM}?streams=btcusdt@depth@100ms`).step(3);
  const last = diffsOf(client).at(-1)?.data.u;
  const answer = client.rest('binance', '/api/v3/depth?symbol=BTCUSDT&limit=1000');
  expect(answer).toMatchObject({ status: 200, body: { lastUpdateId: last } });
});

test('prices and quantities are texts of eight decimals', () => {
  const client = new Collector('USDT').connect(`${STREAM}?streams=btcusdt@depth@100ms`).step(20);
  const levels = diffsOf(client).flatMap(({ data }) => [...data.b, ...data.a].flat());
  expect(levels.filter((text) => !/^\d+\.\d{8}$/.test(text))).toEqual([]);
});

test('a partial book is the best 20 levels, whole, without a symbol, and the first comes before any change', () => {
  const client = new Collector('USDT').connect(`${STREAM}?streams=btcusdt@depth20@100ms`);
  const [frame] = client.take();
  expect(frame).toMatchObject({ stream: 'btcusdt@depth20@100ms' });
  expect(frame).not.toHaveProperty('data.s');
  expect(frame).toHaveProperty('data.bids.length', 20);
});

test('a raw socket has no envelope', () => {
  const client = new Collector('USDT').connect('wss://stream.binance.com:9443/ws/btcusdt@depth@100ms').step();
  expect(client.take()).toMatchObject([{ e: 'depthUpdate', s: 'BTCUSDT' }]);
});

test('the WebSocket API answers depth under the id of the request', () => {
  const client = new Collector('USDT').connect(API);
  client.send({ id: 'x', method: 'depth', params: { symbol: 'BTCUSDT', limit: 5 } });
  const [answer] = client.take();
  expect(answer).toMatchObject({ id: 'x', status: 200, rateLimits: [{ limit: 6000, count: 5 }] });
  expect(answer).toHaveProperty('result.asks.length', 5);
});

test('the WebSocket API tells the steps of a symbol', () => {
  const client = new Collector('USDT').connect(API);
  client.send({ id: 1, method: 'exchangeInfo', params: { symbol: 'BTCUSDT' } });
  const symbol = { symbol: 'BTCUSDT', status: 'TRADING', baseAsset: 'BTC', quoteAsset: 'USDT' };
  expect(client.take()).toMatchObject([{ id: 1, status: 200, result: { symbols: [symbol] } }]);
});

test('a symbol that does not trade is an error of a request and a silent stream', () => {
  const client = new Collector('USDT').connect(API);
  client.send({ id: 2, method: 'depth', params: { symbol: 'NOPE' } });
  expect(client.take()).toMatchObject([{ status: 400, error: { code: -1121 } }]);
  const stream = new Collector('USDT').connect(`${STREAM}?streams=nope@depth@100ms`).step(5);
  expect(stream.take()).toEqual([]);
});

test('the budget of a minute is kept', () => {
  const client = new Collector('USDT').connect(API);
  const request = { id: 3, method: 'depth', params: { symbol: 'BTCUSDT', limit: 5000 } };
  for (let i = 0; i <= 24; i++) client.send(request);
  expect(client.take().at(-1)).toMatchObject({ status: 429, error: { code: -1003 } });
});

test('a sixth frame within a second ends the socket', () => {
  const client = new Collector('USDT').connect(STREAM);
  for (let id = 1; id <= 6; id++) client.send({ method: 'LIST_SUBSCRIPTIONS', id });
  expect(client.closed).toBe(1008);
});

test('a socket ends after a day, and its end can be announced', () => {
  const client = new Collector('USDT').connect(STREAM).inject({ fault: 'notice' });
  expect(client.take()).toMatchObject([{ stream: '!serverShutdown', data: { e: 'serverShutdown' } }]);
  client.pass(86_400_000);
  expect(client.closed).toBe(1001);
});

test('Binance.US speaks the same at its own hosts', () => {
  const client = new Collector('USDT').connect(
    'wss://stream.binance.us:9443/stream?streams=btcusdt@depth@100ms',
  );
  expect(client.step().take()).toMatchObject([{ stream: 'btcusdt@depth@100ms' }]);
});
