import { expect, test } from 'vitest';
import { readFrame } from '../../../../../src/adapters/exchange/kraken/mapper';
import { plainDecimal, quoteNumbers } from '../../../../../src/adapters/exchange/kraken/numbers';
import { plain } from '../../../../support/exchange/events';

const read = (text: string) => plain(readFrame(text));
const UPDATE =
  '{"channel":"book","type":"update","data":[{"symbol":"BTC/USD","bids":[{"price":78858.0,"qty":0.00000000}],"asks":[{"price":90071992547409.91,"qty":0.00005100}],"checksum":2416540570,"timestamp":"2026-08-24T22:21:58.343688Z"}]}';

test('an update is a change with its checksum and its moment, its numbers read digit for digit', () => {
  expect(read(UPDATE)).toEqual([
    {
      kind: 'book',
      symbol: 'BTC/USD',
      whole: false,
      time: Date.parse('2026-08-24T22:21:58.343Z'),
      ids: { first: 0, last: 0, previous: null },
      checksum: 2_416_540_570,
      bids: [[78_858, 0]],
      asks: [[90_071_992_547_409.91, 0.000_051]],
    },
  ]);
});

test('a snapshot is a whole book, with or without a moment', () => {
  const text = UPDATE.replace('"update"', '"snapshot"').replace(/,"timestamp":"[^"]*"/, '');
  expect(read(text)).toMatchObject([{ whole: true, time: null }]);
});

test('several books in one frame are several changes', () => {
  const [, one = ''] = /"data":\[(.*)\]\}$/.exec(UPDATE) ?? [];
  expect(read(UPDATE.replace(one, `${one},${one.replace('BTC', 'ETH')}`))).toMatchObject([
    { symbol: 'BTC/USD' },
    { symbol: 'ETH/USD' },
  ]);
});

test('the markets that are listed are told with the decimals of their messages', () => {
  const pair = {
    symbol: 'DOGE/USD',
    base: 'DOGE',
    quote: 'USD',
    price_precision: 7,
    qty_precision: 8,
    price_increment: 1e-7,
    qty_increment: 1e-8,
  };
  const frame = {
    channel: 'instrument',
    type: 'snapshot',
    data: { assets: [], pairs: [pair, { symbol: 'X' }, { ...pair, status: 'delisted' }] },
  };
  expect(read(JSON.stringify(frame))).toEqual([
    {
      kind: 'instruments',
      instruments: [
        {
          symbol: 'DOGE/USD',
          base: 'DOGE',
          quote: 'USD',
          steps: { price: '0.0000001', quantity: '0.00000001', scale: { priceDecimals: 7, qtyDecimals: 8 } },
        },
      ],
    },
  ]);
});

test.each([
  ['{"channel":"heartbeat"}', { kind: 'other' }],
  ['{"channel":"status","type":"update","data":[{"connection_id":806193442143087786}]}', { kind: 'other' }],
  ['{"method":"pong","req_id":42}', { kind: 'other' }],
  [
    '{"method":"subscribe","result":{"channel":"book","depth":10,"symbol":"BTC/USD"},"success":true}',
    { kind: 'ack', about: 'BTC/USD' },
  ],
  [
    '{"error":"Currency pair not supported XBT/USD","method":"subscribe","success":false,"symbol":"XBT/USD"}',
    { kind: 'refused', about: 'XBT/USD', detail: 'Currency pair not supported XBT/USD' },
  ],
  [
    '{"error":"Malformed request","method":"error"}',
    { kind: 'refused', about: '', detail: 'Malformed request' },
  ],
  ['{"Error":"Exceeded msg rate"}', { kind: 'refused', about: '', detail: 'Exceeded msg rate' }],
])('%s is %j', (text, event) => {
  expect(read(text)).toEqual([event]);
});

test.each([
  ['no checksum', UPDATE.replace('"checksum":2416540570,', '')],
  ['a negative quantity', UPDATE.replace('0.00005100', '-1')],
  ['a level without a price', UPDATE.replace('"price":78858.0,', '')],
  ['another type', UPDATE.replace('"update"', '"other"')],
])('a book with %s makes no sense', (_, text) => {
  expect(read(text)).toHaveProperty('detail');
});

test.each([
  ['5.1e-5', '0.000051'],
  ['1e-08', '0.00000001'],
  ['1.25e2', '125'],
  ['1.25E+1', '12.5'],
  ['-2e-1', '-0.2'],
  ['78858.0', '78858.0'],
])('%s is %s in plain digits', (text, plainText) => {
  expect(plainDecimal(text)).toBe(plainText);
});

test('only the numbers of levels are put between quotes', () => {
  expect(quoteNumbers('{"price": 1.0,"qty":2e-3,"price_increment":0.1,"checksum":7}')).toBe(
    '{"price":"1.0","qty":"0.002","price_increment":0.1,"checksum":7}',
  );
});
