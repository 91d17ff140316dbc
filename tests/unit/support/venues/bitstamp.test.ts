import { expect, test } from 'vitest';
import { Collector } from './collector';

const ADDRESS = 'wss://ws.bitstamp.net';
const CHANNEL = 'order_book_btcusd';

function subscribed(): Collector {
  return new Collector('USD').connect(ADDRESS).send({ event: 'bts:subscribe', data: { channel: CHANNEL } });
}

test('a subscription is acknowledged', () => {
  expect(subscribed().take()).toEqual([{ event: 'bts:subscription_succeeded', channel: CHANNEL, data: {} }]);
});

test('each change brings the whole top of the book', () => {
  const client = subscribed();
  client.take();
  const frames = client.step(3).take();
  expect(frames).toHaveLength(3);
  expect(frames[2]).toMatchObject({ event: 'data', channel: CHANNEL });
  const { bids } = client.market.symbols[0]?.book ?? {};
  expect(frames[2]).toHaveProperty('data.bids.length', Math.min(100, bids?.count ?? Number.NaN));
});

test('a heartbeat is answered', () => {
  const client = new Collector('USD').connect(ADDRESS).send({ event: 'bts:heartbeat' });
  expect(client.take()).toMatchObject([{ event: 'bts:heartbeat' }]);
});

test('a pair that does not trade is refused', () => {
  const client = new Collector('USD').connect(ADDRESS);
  client.send({ event: 'bts:subscribe', data: { channel: 'order_book_nopeusd' } });
  expect(client.take()).toMatchObject([{ event: 'bts:error' }]);
});

test('the server may ask to be left', () => {
  expect(subscribed().inject({ fault: 'notice' }).take().at(-1)).toMatchObject({
    event: 'bts:request_reconnect',
  });
});
