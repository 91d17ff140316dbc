import { expect, test } from 'vitest';
import { Collector, framesOf } from './collector';

const ADDRESS = 'wss://stream.bybit.com/v5/public/spot';
const TOPIC = 'orderbook.50.BTCUSDT';

function subscribed(): Collector {
  return new Collector('USDT').connect(ADDRESS).send({ req_id: '1', op: 'subscribe', args: [TOPIC] });
}

test('a subscription is acknowledged, and the snapshot comes at once', () => {
  const [ack, book] = subscribed().take();
  expect(ack).toMatchObject({ success: true, ret_msg: 'subscribe', op: 'subscribe', req_id: '1' });
  expect(book).toMatchObject({ topic: TOPIC, type: 'snapshot', data: { s: 'BTCUSDT' } });
  expect(book).toHaveProperty('data.b.length', 50);
});

interface Message {
  readonly data?: { readonly u: number };
}

test('each message of a topic counts one up, from the snapshot on', () => {
  const [, ...messages] = framesOf<Message>(subscribed().step(40).texts);
  const numbers = messages.map(({ data }) => data?.u ?? Number.NaN);
  expect(numbers.length).toBeGreaterThan(10);
  expect(numbers).toEqual(numbers.map((_, i) => (numbers[0] ?? 0) + i));
});

test('a topic that is not there fails the request', () => {
  const client = new Collector('USDT')
    .connect(ADDRESS)
    .send({ op: 'subscribe', args: ['orderbook.50.NOPE'] });
  expect(client.take()).toMatchObject([{ success: false, ret_msg: 'Invalid topic: orderbook.50.NOPE' }]);
});

test('an eleventh argument fails the request', () => {
  const args = Array.from({ length: 11 }, () => TOPIC);
  const client = new Collector('USDT').connect(ADDRESS).send({ op: 'subscribe', args });
  expect(client.take()).toMatchObject([{ success: false, op: 'subscribe' }]);
});

test('a ping is answered as spot answers it', () => {
  const client = new Collector('USDT').connect(ADDRESS).send({ req_id: '7', op: 'ping' });
  expect(client.take()).toMatchObject([{ success: true, ret_msg: 'pong', op: 'ping' }]);
});

test('ten minutes without a frame of the client end the socket', () => {
  expect(subscribed().pass(599_999).closed).toBeNull();
  expect(subscribed().pass(600_000).closed).toBe(1006);
});
