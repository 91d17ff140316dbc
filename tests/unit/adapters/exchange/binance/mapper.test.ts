import { expect, test } from 'vitest';
import {
  instrumentsOf,
  readStreamFrame,
  snapshotOf,
} from '../../../../../src/adapters/exchange/binance/mapper';
import { plain } from '../../../../support/exchange/events';

const read = (frame: unknown) => plain(readStreamFrame(JSON.stringify(frame)));
const diff = {
  e: 'depthUpdate',
  E: 1_723_161_255_208,
  s: 'BTCUSDT',
  U: 157,
  u: 160,
  b: [['61737.63000000', '0.00000000']],
  a: [
    ['61837.64000000', '1.54698000'],
    ['61839.85000000', '2'],
  ],
};
const stream = (data: unknown, name = 'btcusdt@depth@100ms') => ({ stream: name, data });

test('a diff is a change of its symbol between two ids', () => {
  expect(read(stream(diff))).toEqual([
    {
      kind: 'book',
      symbol: 'BTCUSDT',
      whole: false,
      time: 1_723_161_255_208,
      ids: { first: 157, last: 160, previous: null },
      checksum: null,
      bids: [[61_737.63, 0]],
      asks: [
        [61_837.64, 1.546_98],
        [61_839.85, 2],
      ],
    },
  ]);
});

test('a partial book is a whole one, of the symbol in its stream, without a time', () => {
  const book = { lastUpdateId: 160, bids: [['0.0024', '10']], asks: [['0.0026', '100']] };
  expect(read(stream(book, 'bnbbtc@depth20@100ms'))).toEqual([
    {
      kind: 'book',
      symbol: 'BNBBTC',
      whole: true,
      time: null,
      ids: { first: 160, last: 160, previous: null },
      checksum: null,
      bids: [[0.0024, 10]],
      asks: [[0.0026, 100]],
    },
  ]);
});

test.each([
  [
    { result: null, id: 1 },
    { kind: 'ack', about: '1' },
  ],
  [
    { result: ['btcusdt@depth'], id: 3 },
    { kind: 'ack', about: '3' },
  ],
  [
    { code: 2, msg: 'Invalid request' },
    { kind: 'refused', about: '', detail: 'Invalid request' },
  ],
  [
    { error: { code: 3, msg: 'Invalid JSON' }, id: 4 },
    { kind: 'refused', about: '4', detail: 'Invalid JSON' },
  ],
  [
    { e: 'serverShutdown', E: 1_770_123_456_789 },
    { kind: 'leave', detail: 'serverShutdown' },
  ],
  [stream({ e: 'serverShutdown', E: 1 }, '!serverShutdown'), { kind: 'leave', detail: 'serverShutdown' }],
  [stream({ u: 1, s: 'BTCUSDT', b: '1', B: '2', a: '3', A: '4' }, 'btcusdt@bookTicker'), { kind: 'other' }],
  [{ hello: 'world' }, { kind: 'other' }],
])('%j is %j', (frame, event) => {
  expect(read(frame)).toEqual([event]);
});

test.each([
  ['no levels', { ...diff, b: undefined }],
  ['a price as a number', { ...diff, b: [[61_737.63, '1']] }],
  ['a negative quantity', { ...diff, a: [['61837.64', '-1']] }],
  ['a price that is no number', { ...diff, a: [['NaN', '1']] }],
  ['an exponent', { ...diff, a: [['1e5', '1']] }],
  ['a level that is no list', { ...diff, a: ['61837.64'] }],
  ['an id that is no whole number', { ...diff, u: 160.5 }],
  ['ids in the wrong order', { ...diff, U: 161 }],
  ['no time', { ...diff, E: '1723161255208' }],
  ['a time in seconds', { ...diff, E: 1_723_161_255 }],
])('a diff with %s makes no sense, and says of which symbol', (_, data) => {
  expect(read(stream(data))).toMatchObject({ symbol: 'BTCUSDT' });
});

test.each(['', '{', 'null', '[]', '"text"', '1'])('%j makes no sense at all', (text) => {
  expect(plain(readStreamFrame(text))).toMatchObject({ symbol: null });
});

test.each([null, [], {}, { lastUpdateId: -1, bids: [], asks: [] }, { lastUpdateId: 1, bids: [] }])(
  '%j is no snapshot',
  (value) => {
    expect(snapshotOf('BTCUSDT', value)).toBe(null);
  },
);

const market = {
  symbol: 'BTCUSDT',
  status: 'TRADING',
  baseAsset: 'BTC',
  quoteAsset: 'USDT',
  filters: [
    { filterType: 'PRICE_FILTER', minPrice: '0.01000000', tickSize: '0.01000000' },
    { filterType: 'LOT_SIZE', stepSize: '0.00001000' },
  ],
};

test('the markets that trade are told with their steps', () => {
  const broken = { ...market, symbol: 'XUSDT', filters: [] };
  expect(instrumentsOf({ symbols: [market, { ...market, status: 'BREAK' }, broken] })).toEqual([
    {
      symbol: 'BTCUSDT',
      base: 'BTC',
      quote: 'USDT',
      steps: { price: '0.01', quantity: '0.00001', scale: { priceDecimals: 2, qtyDecimals: 5 } },
    },
  ]);
});

test.each([null, {}, { symbols: 'BTCUSDT' }, { symbols: [1] }])('%j tells no markets', (value) => {
  expect(instrumentsOf(value)).toBe(null);
});
