import { expect, test } from 'vitest';
import { Collector, framesOf } from './collector';

const ADDRESS = 'wss://ws.okx.com/ws/v5/public';
const ARG = { channel: 'books', instId: 'BTC-USDT' };

interface Book {
  readonly action?: string;
  readonly data: readonly {
    readonly seqId: number;
    readonly prevSeqId: number;
    readonly checksum: number;
    readonly asks: string[][];
    readonly bids: string[][];
  }[];
}

function subscribed(): Collector {
  return new Collector('USDT').connect(ADDRESS).send({ op: 'subscribe', args: [ARG] });
}

function booksOf(client: Collector): Book[] {
  return framesOf<Book>(client.texts.filter((text) => text.includes('"seqId"')));
}

test('a subscription is acknowledged with its argument, and the snapshot comes at once', () => {
  const [ack, book] = subscribed().take();
  expect(ack).toMatchObject({ event: 'subscribe', arg: ARG });
  expect(book).toMatchObject({ arg: ARG, action: 'snapshot', data: [{ prevSeqId: -1, checksum: 0 }] });
});

test('each update names the message before it', () => {
  const books = booksOf(subscribed().step(40)).map(({ data }) => data[0]);
  expect(books.slice(1).map((book) => book?.prevSeqId)).toEqual(
    books.slice(0, -1).map((book) => book?.seqId),
  );
});

test('a level has four elements, and one that goes has size "0"', () => {
  const levels = booksOf(subscribed().step(40)).flatMap(({ data }) => [...(data[0]?.asks ?? [])]);
  expect(levels.filter((level) => level.length !== 4 || level[2] !== '0')).toEqual([]);
  expect(levels.filter(([, size]) => size === '0').length).toBeGreaterThan(0);
});

test('a bare ping is answered with a bare pong', () => {
  expect(new Collector('USDT').connect(ADDRESS).send('ping').take()).toEqual(['pong']);
});

test('a topic without a change says so after a minute, by a message that leads nowhere', () => {
  const client = subscribed();
  for (let i = 0; i < 4; i++) client.pass(15_000).send('ping');
  const last = booksOf(client).at(-1)?.data[0];
  expect(last).toMatchObject({ asks: [], bids: [] });
  expect(last?.seqId).toBe(last?.prevSeqId);
});

test('half a minute without any frame ends the socket', () => {
  expect(subscribed().pass(30_000).closed).toBe(4004);
});

test('channels for members ask for a login', () => {
  const args = [{ channel: 'books-l2-tbt', instId: 'BTC-USDT' }];
  const client = new Collector('USDT').connect(ADDRESS).send({ op: 'subscribe', args });
  expect(client.take()).toMatchObject([{ event: 'error', code: '60011', msg: 'Please log in' }]);
});

test('an upgrade is announced with its code', () => {
  expect(subscribed().inject({ fault: 'notice' }).take().at(-1)).toMatchObject({
    event: 'notice',
    code: '64008',
  });
});

test('books5 sends five levels whole, without an action', () => {
  const args = [{ ...ARG, channel: 'books5' }];
  const client = new Collector('USDT').connect(ADDRESS).send({ op: 'subscribe', args }).step(20);
  const books = booksOf(client);
  expect(books.filter(({ action, data }) => action !== undefined || data[0]?.asks.length !== 5)).toEqual([]);
  expect(books.length).toBeGreaterThan(1);
});

test('the fourth connection within a second is refused', () => {
  const client = new Collector('USDT');
  for (let i = 0; i < 4; i++) client.connect(ADDRESS);
  expect(client.refused).toBe(429);
});
