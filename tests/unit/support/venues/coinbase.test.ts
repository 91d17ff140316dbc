import { expect, test } from 'vitest';
import { Collector, framesOf } from './collector';

const ADDRESS = 'wss://ws-feed.exchange.coinbase.com';

function subscribed(channels = ['level2_batch', 'heartbeat']): Collector {
  return new Collector('USD')
    .connect(ADDRESS)
    .send({ type: 'subscribe', product_ids: ['BTC-USD'], channels });
}

test('a subscription is acknowledged, and the whole book comes at once', () => {
  const [ack, book] = subscribed().take();
  expect(ack).toMatchObject({ type: 'subscriptions', channels: [{ product_ids: ['BTC-USD'] }, {}] });
  expect(book).toMatchObject({ type: 'snapshot', product_id: 'BTC-USD' });
});

test('changes name their side, price and size, and nothing counts them', () => {
  const client = subscribed();
  client.take();
  const [update = {}] = framesOf<object>(client.step().texts);
  expect(update).toMatchObject({ type: 'l2update', product_id: 'BTC-USD' });
  expect(update).toHaveProperty('changes.0.length', 3);
  expect(Object.keys(update).toSorted()).toEqual(['changes', 'product_id', 'time', 'type']);
});

test('a heartbeat comes every second', () => {
  const client = subscribed();
  client.take();
  expect(client.pass(1_000).take()).toMatchObject([{ type: 'heartbeat', product_id: 'BTC-USD' }]);
});

test('channels with a key and products that do not trade are refused', () => {
  expect(subscribed(['level2']).take()).toMatchObject([{ type: 'error', message: 'Failed to subscribe' }]);
  const client = new Collector('USD').connect(ADDRESS);
  client.send({ type: 'subscribe', product_ids: ['NO-PE'], channels: ['level2_batch'] });
  expect(client.take()).toMatchObject([{ type: 'error' }]);
});

test('five seconds without a subscription end the socket', () => {
  expect(new Collector('USD').connect(ADDRESS).pass(5_000).closed).toBe(1008);
  expect(subscribed().pass(5_000).closed).toBeNull();
});
