import { expect, test } from 'vitest';
import { importText, summaryOf } from '../importing';
import { booksOf } from '../recorded-books';

const TIME = 1723161255000;

const event = (symbol: string, first: number, last: number, price = '10.0') =>
  JSON.stringify({
    kind: 'ws',
    recv_ms: TIME + last,
    raw: {
      stream: `${symbol.toLowerCase()}@depth@100ms`,
      data: { e: 'depthUpdate', E: TIME + last, s: symbol, U: first, u: last, b: [[price, '1.0']], a: [] },
    },
  });
const snapshot = (lastUpdateId: number, price = '9.0', symbol?: string) =>
  JSON.stringify({
    kind: 'rest_depth',
    recv_ms: TIME,
    ...(symbol && { symbol }),
    raw: { lastUpdateId, bids: [[price, '2.0']], asks: [['11.0', '2.0']] },
  });
const file = (...lines: string[]) => importText(`${lines.join('\n')}\n`);

const ticksOf = async (...lines: string[]) => {
  const states = await booksOf((await file(...lines)).sink);
  return states.map(({ symbol, updateId, tick }) => `${symbol} ${tick ? 'tick' : 'seed'} ${updateId}`);
};

test('events before the snapshot wait for it, whichever stands first in the file', async () => {
  const events = [event('BTCUSDT', 90, 99), event('BTCUSDT', 100, 104), event('BTCUSDT', 105, 110)];
  const expected = ['BTCUSDT seed 100', 'BTCUSDT tick 104', 'BTCUSDT tick 110'];
  expect(await ticksOf(snapshot(100), ...events)).toEqual(expected);
  expect(await ticksOf(...events, snapshot(100))).toEqual(expected);
});

test('a snapshot that no event joins is passed over for one that an event joins', async () => {
  const lines = [snapshot(50), snapshot(100), event('BTCUSDT', 101, 104)];
  expect(await ticksOf(...lines)).toEqual(['BTCUSDT seed 100', 'BTCUSDT tick 104']);
});

test('a later snapshot does not disturb a feed without gaps', async () => {
  const lines = [snapshot(100), event('BTCUSDT', 101, 104), snapshot(104), event('BTCUSDT', 105, 110)];
  expect(await ticksOf(...lines)).toEqual(['BTCUSDT seed 100', 'BTCUSDT tick 104', 'BTCUSDT tick 110']);
});

test('snapshots without a symbol find theirs by the ids', async () => {
  const lines = [snapshot(100), snapshot(7000), event('ETHUSDT', 7001, 7004), event('BTCUSDT', 99, 104)];
  const expected = ['ETHUSDT seed 7000', 'ETHUSDT tick 7004', 'BTCUSDT seed 100', 'BTCUSDT tick 104'];
  expect(await ticksOf(...lines)).toEqual(expected);
});

test('a snapshot with a symbol is for no other', async () => {
  const lines = [snapshot(100, '5.0', 'ETHUSDT'), snapshot(101, '9.0', 'btcusdt'), event('BTCUSDT', 99, 104)];
  const states = await booksOf((await file(...lines)).sink);
  expect(states[0]).toMatchObject({ symbol: 'BTCUSDT', updateId: 101, bids: { '9': '2' } });
});

test('after a gap events are dropped until a snapshot joins them', async () => {
  const lines = [
    snapshot(100),
    event('BTCUSDT', 101, 104),
    event('BTCUSDT', 200, 204),
    event('BTCUSDT', 205, 209),
  ];
  expect(await summaryOf(file(...lines))).toMatchObject({ ticks: 1, gaps: 1, dropped: 2 });
});

test('a repeated event is dropped', async () => {
  const lines = [
    snapshot(100),
    event('BTCUSDT', 101, 104),
    event('BTCUSDT', 101, 104),
    event('BTCUSDT', 105, 105),
  ];
  expect(await summaryOf(file(...lines))).toMatchObject({ ticks: 2, gaps: 0, dropped: 1 });
});

test('a symbol whose events no snapshot joins is an error at its first event', async () => {
  const { result } = await file(snapshot(100), event('BTCUSDT', 101, 104), event('ETHUSDT', 500, 501));
  expect(result).toMatchObject({
    error: { code: 'no_snapshot', line: 3, message: expect.stringContaining('ETHUSDT') },
  });
});

test('spot and futures events of one symbol are an error', async () => {
  const futures = event('BTCUSDT', 105, 110).replace('"u":110,', '"u":110,"pu":104,');
  const { result } = await file(snapshot(100), event('BTCUSDT', 101, 104), futures);
  expect(result).toMatchObject({ error: { code: 'mixed_symbols', line: 3 } });
});

test('a minute of events may wait for its snapshot, and no more', async () => {
  const waiting = Array.from({ length: 700 }, (_, i) => event('BTCUSDT', i * 2 + 1, i * 2 + 2));
  expect(await summaryOf(file(...waiting, snapshot(1300)))).toMatchObject({ ticks: 50, dropped: 650 });
});
