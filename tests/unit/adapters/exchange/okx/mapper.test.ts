import { expect, test } from 'vitest';
import { readFrame } from '../../../../../src/adapters/exchange/okx/mapper';
import { plain } from '../../../../support/exchange/events';

const read = (frame: unknown) => plain(readFrame(JSON.stringify(frame)));
const one = {
  asks: [['78722.3', '0.33039492', '0', '10']],
  bids: [['78721.4', '0', '0', '0']],
  ts: '1787612486307',
  checksum: 0,
  seqId: 80_274_874_887,
  prevSeqId: 80_274_874_876,
};
const arg = { channel: 'books', instId: 'BTC-USDT' };
const frame = { arg, action: 'update', data: [one] };

test('an update is a change that names the one before it', () => {
  expect(read(frame)).toEqual([
    {
      kind: 'book',
      symbol: 'BTC-USDT',
      whole: false,
      time: 1_787_612_486_307,
      ids: { first: 80_274_874_887, last: 80_274_874_887, previous: 80_274_874_876 },
      checksum: 0,
      bids: [[78_721.4, 0]],
      asks: [[78_722.3, 0.330_394_92]],
    },
  ]);
});

test('a snapshot is a whole book, and its -1 is no number', () => {
  const snapshot = { ...frame, action: 'snapshot', data: [{ ...one, prevSeqId: -1 }] };
  expect(read(snapshot)).toMatchObject([{ whole: true, ids: { last: 80_274_874_887, previous: null } }]);
});

test('a book of the best five levels is a whole one', () => {
  expect(read({ arg: { ...arg, channel: 'books5' }, data: [one] })).toMatchObject([{ whole: true }]);
});

test('a frame from before there were numbers has none, but a checksum', () => {
  const old = { asks: one.asks, bids: one.bids, ts: one.ts, checksum: -652_563_973 };
  expect(read({ ...frame, data: [old] })).toMatchObject([
    { ids: { previous: null }, checksum: -652_563_973 },
  ]);
});

test('the answer to a ping is bare text', () => {
  expect(plain(readFrame('pong'))).toEqual([{ kind: 'other' }]);
});

test.each([
  [
    { event: 'subscribe', arg, connId: '32f4414f' },
    { kind: 'ack', about: 'BTC-USDT' },
  ],
  [{ event: 'unsubscribe', arg }, { kind: 'other' }],
  [
    { event: 'error', msg: 'Please log in', code: '60011' },
    { kind: 'refused', about: '', detail: 'Please log in' },
  ],
  [
    { event: 'error', code: '60018', msg: "Wrong URL or channel:books,instId:NOPE-USDT doesn't exist." },
    {
      kind: 'refused',
      about: 'NOPE-USDT',
      detail: "Wrong URL or channel:books,instId:NOPE-USDT doesn't exist.",
    },
  ],
  [
    { event: 'notice', code: '64008', msg: 'upgrade' },
    { kind: 'leave', detail: 'upgrade' },
  ],
  [{ event: 'notice', code: '1', msg: 'else' }, { kind: 'other' }],
  [{ arg: { channel: 'trades', instId: 'BTC-USDT' }, data: [{}] }, { kind: 'other' }],
])('%j is %j', (answer, event) => {
  expect(read(answer)).toEqual([event]);
});

test.each([
  ['another action', { ...frame, action: 'other' }],
  ['no data', { ...frame, data: null }],
  ['no number before it', { ...frame, data: [{ ...one, prevSeqId: undefined }] }],
  ['a time as a number', { ...frame, data: [{ ...one, ts: 1_787_612_486_307 }] }],
  ['a size that is none', { ...frame, data: [{ ...one, bids: [['1', '']] }] }],
])('an order book with %s makes no sense', (_, wrong) => {
  expect(read(wrong)).toMatchObject({ symbol: 'BTC-USDT' });
});
