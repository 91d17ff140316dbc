import { expect, test } from 'vitest';
import { fieldsOf } from '../../../support/venues/protocol/json';
import { Collector } from './collector';

const ADDRESS = 'wss://ws.kraken.com/v2';

function subscribed(): Collector {
  const client = new Collector('USD').connect(ADDRESS);
  return client.send({
    method: 'subscribe',
    params: { channel: 'book', symbol: ['BTC/USD'], depth: 10, snapshot: true },
    req_id: 1,
  });
}

test('the first frame tells the state of the exchange', () => {
  const client = new Collector('USD').connect(ADDRESS);
  const data = [{ system: 'online', api_version: 'v2' }];
  expect(client.take()).toMatchObject([{ channel: 'status', type: 'update', data }]);
});

test('a subscription is acknowledged, and the book comes at once', () => {
  const [, ack, book] = subscribed().take();
  const result = { channel: 'book', depth: 10, snapshot: true, symbol: 'BTC/USD' };
  expect(ack).toMatchObject({ method: 'subscribe', result, success: true, req_id: 1 });
  expect(book).toMatchObject({ channel: 'book', type: 'snapshot', data: [{ symbol: 'BTC/USD' }] });
  expect(book).toHaveProperty('data.0.bids.length', 10);
});

test('numbers are numbers with all their decimals', () => {
  const texts = subscribed()
    .step(30)
    .texts.filter((text) => text.includes('"channel":"book"'));
  const numbers = texts.flatMap((text) => text.match(/"(?:price|qty)":[^,}]*/g) ?? []);
  expect(numbers.filter((text) => !/^"(price":\d+\.\d\d|qty":\d+\.\d{5})$/.test(text))).toEqual([]);
});

test('a pair that does not trade is refused by name', () => {
  const client = new Collector('USD').connect(ADDRESS);
  client.send({ method: 'subscribe', params: { channel: 'book', symbol: ['XBT/USD'] } });
  const [, error] = client.take();
  expect(error).toMatchObject({
    error: 'Currency pair not supported XBT/USD',
    method: 'subscribe',
    success: false,
  });
});

test('a quiet subscription is kept warm by heartbeats, one without any subscription is closed', () => {
  const quiet = subscribed();
  quiet.take();
  expect(quiet.pass(1_000).take()).toEqual([{ channel: 'heartbeat' }]);
  expect(new Collector('USD').connect(ADDRESS).pass(60_000).closed).toBe(1000);
});

test('the channel of instruments tells the steps', () => {
  const client = new Collector('USD').connect(ADDRESS);
  client.send({ method: 'subscribe', params: { channel: 'instrument' } });
  const pairs = [{ symbol: 'BTC/USD', price_precision: 2, qty_precision: 5, status: 'online' }];
  expect(client.take().at(-1)).toMatchObject({ channel: 'instrument', type: 'snapshot', data: { pairs } });
});

test('a ping is answered under its id', () => {
  const client = new Collector('USD').connect(ADDRESS).send({ method: 'ping', req_id: 101 });
  expect(client.take().at(-1)).toMatchObject({ method: 'pong', req_id: 101 });
});

test('a broken checksum differs from the true one in that alone', () => {
  const honest = subscribed().step();
  const broken = subscribed().inject({ fault: 'break_checksum' }).step();
  const [theirs, ours] = [broken, honest].map(({ texts }) => fieldsOf(texts.at(-1) ?? ''));
  expect(theirs).not.toEqual(ours);
  const without = ({ texts }: Collector) => texts.at(-1)?.replace(/"checksum":\d+/, '');
  expect(without(broken)).toBe(without(honest));
});
