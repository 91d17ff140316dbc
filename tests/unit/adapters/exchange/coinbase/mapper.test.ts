import { expect, test } from 'vitest';
import { readFrame } from '../../../../../src/adapters/exchange/coinbase/mapper';
import { plain } from '../../../../support/exchange/events';

const read = (frame: unknown) => plain(readFrame(JSON.stringify(frame)));
const changes = [
  ['sell', '67.0210', '12.248'],
  ['buy', '66.3780', '0.000'],
  ['buy', '66.3781', '1'],
];
const update = { type: 'l2update', product_id: 'NMR-EUR', changes, time: '2021-04-17T16:43:37.207503Z' };

test('an update is a change of both sides', () => {
  expect(read(update)).toEqual([
    {
      kind: 'book',
      symbol: 'NMR-EUR',
      whole: false,
      time: Date.parse('2021-04-17T16:43:37.207Z'),
      ids: { first: 0, last: 0, previous: null },
      checksum: null,
      bids: [
        [66.378, 0],
        [66.3781, 1],
      ],
      asks: [[67.021, 12.248]],
    },
  ]);
});

test('a snapshot is a whole book, without a time', () => {
  const snapshot = { type: 'snapshot', product_id: 'NMR-EUR', bids: [['66.3', '1']], asks: [] };
  expect(read(snapshot)).toMatchObject([{ whole: true, time: null, bids: [[66.3, 1]], asks: [] }]);
});

test('the products that are open are told with their steps', () => {
  const product = {
    id: 'BTC-USD',
    base_currency: 'BTC',
    quote_currency: 'USD',
    base_increment: '0.00000001',
    quote_increment: '0.01000000',
    status: 'online',
  };
  const products = [product, { ...product, status: 'delisted' }, { ...product, trading_disabled: true }];
  expect(read({ type: 'status', currencies: [], products })).toEqual([
    {
      kind: 'instruments',
      instruments: [
        {
          symbol: 'BTC-USD',
          base: 'BTC',
          quote: 'USD',
          steps: { price: '0.01', quantity: '0.00000001', scale: { priceDecimals: 2, qtyDecimals: 8 } },
        },
      ],
    },
  ]);
});

test.each([
  [{ type: 'subscriptions', channels: [] }, { kind: 'other' }],
  [{ type: 'heartbeat', sequence: 90, last_trade_id: 20, product_id: 'BTC-USD' }, { kind: 'other' }],
  [
    { type: 'error', message: 'Failed to subscribe', reason: 'NOPE-USD is not a valid product' },
    { kind: 'refused', about: 'NOPE-USD', detail: 'Failed to subscribe: NOPE-USD is not a valid product' },
  ],
])('%j is %j', (frame, event) => {
  expect(read(frame)).toEqual([event]);
});

test.each([
  ['a side that is none', { ...update, changes: [['bid', '1', '1']] }],
  ['a change that is no list', { ...update, changes: ['buy'] }],
  ['a size as a number', { ...update, changes: [['buy', '1', 1]] }],
  ['no time', { ...update, time: undefined }],
])('an update with %s makes no sense', (_, wrong) => {
  expect(read(wrong)).toMatchObject({ symbol: 'NMR-EUR' });
});
