import { expect, test } from 'vitest';
import { readFrame } from '../../../../../src/adapters/exchange/bitstamp/mapper';
import { plain } from '../../../../support/exchange/events';

const read = (frame: unknown) => plain(readFrame(JSON.stringify(frame)));
const data = {
  timestamp: '1641343691',
  microtimestamp: '1641343691406478',
  bids: [['3800.71', '1.76200000']],
  asks: [['3801.20', '0.50000000']],
};
const frame = { data, channel: 'order_book_ethusd', event: 'data' };

test('a book is a whole one, and its microsecond is its number', () => {
  expect(read(frame)).toEqual([
    {
      kind: 'book',
      symbol: 'ethusd',
      whole: true,
      time: 1_641_343_691_406,
      ids: { first: 1_641_343_691_406_478, last: 1_641_343_691_406_478, previous: null },
      checksum: null,
      bids: [[3800.71, 1.762]],
      asks: [[3801.2, 0.5]],
    },
  ]);
});

test.each([
  [
    { event: 'bts:subscription_succeeded', channel: 'order_book_btcusd', data: {} },
    { kind: 'ack', about: 'btcusd' },
  ],
  [
    { event: 'bts:error', channel: '', data: { code: null, message: 'Bad subscription string.' } },
    { kind: 'refused', about: '', detail: 'Bad subscription string.' },
  ],
  [
    { event: 'bts:request_reconnect', channel: '', data: '' },
    { kind: 'leave', detail: 'bts:request_reconnect' },
  ],
  [{ event: 'bts:heartbeat', channel: '', data: { status: 'success' } }, { kind: 'other' }],
  [{ ...frame, channel: 'diff_order_book_ethusd' }, { kind: 'other' }],
  [{ ...frame, channel: 'live_trades_ethusd' }, { kind: 'other' }],
])('%j is %j', (answer, event) => {
  expect(read(answer)).toEqual([event]);
});

test.each([
  ['no microsecond', { ...frame, data: { ...data, microtimestamp: undefined } }],
  ['an amount that is none', { ...frame, data: { ...data, bids: [['1', 'x']] } }],
  ['no data', { ...frame, data: null }],
])('a book with %s makes no sense', (_, wrong) => {
  expect(read(wrong)).toMatchObject({ symbol: 'ethusd' });
});
