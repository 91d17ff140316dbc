import { expect, test } from 'vitest';
import { readFrame } from '../../../../../src/adapters/exchange/bybit/mapper';
import { plain } from '../../../../support/exchange/events';

const read = (frame: unknown) => plain(readFrame(JSON.stringify(frame)));
const data = {
  s: 'BTCUSDT',
  b: [['75848.62', '0.014895']],
  a: [['75852.65', '0']],
  u: 2_876_701,
  seq: 47_474_967_823,
};
const frame = {
  topic: 'orderbook.50.BTCUSDT',
  ts: 1_731_035_685_345,
  type: 'delta',
  data,
  cts: 1_731_035_685_342,
};

test('a delta is a change with its number', () => {
  expect(read(frame)).toEqual([
    {
      kind: 'book',
      symbol: 'BTCUSDT',
      whole: false,
      time: 1_731_035_685_345,
      ids: { first: 2_876_701, last: 2_876_701, previous: null },
      checksum: null,
      bids: [[75_848.62, 0.014_895]],
      asks: [[75_852.65, 0]],
    },
  ]);
});

test('a snapshot is a whole book', () => {
  expect(read({ ...frame, type: 'snapshot' })).toMatchObject([{ whole: true }]);
});

test('number 1 is a whole book whatever it says: the service has begun anew', () => {
  expect(read({ ...frame, data: { ...data, u: 1 } })).toMatchObject([{ whole: true }]);
});

test.each([
  [
    { success: true, ret_msg: 'subscribe', op: 'subscribe', req_id: 'BTCUSDT' },
    { kind: 'ack', about: 'BTCUSDT' },
  ],
  [
    { success: false, ret_msg: 'Invalid topic: orderbook.50.NOPEUSDT', op: 'subscribe' },
    { kind: 'refused', about: 'NOPEUSDT', detail: 'Invalid topic: orderbook.50.NOPEUSDT' },
  ],
  [{ success: true, ret_msg: 'pong', op: 'ping' }, { kind: 'other' }],
  [{ op: 'pong', args: ['1672916271846'] }, { kind: 'other' }],
  [{ topic: 'publicTrade.BTCUSDT', type: 'snapshot', ts: 1, data: [] }, { kind: 'other' }],
])('%j is %j', (answer, event) => {
  expect(read(answer)).toEqual([event]);
});

test.each([
  ['another type', { ...frame, type: 'other' }],
  ['no number', { ...frame, data: { ...data, u: undefined } }],
  ['a time as text', { ...frame, ts: '1731035685345' }],
  ['levels that are none', { ...frame, data: { ...data, b: {} } }],
])('an order book with %s makes no sense', (_, wrong) => {
  expect(read(wrong)).toMatchObject({ symbol: 'BTCUSDT' });
});
