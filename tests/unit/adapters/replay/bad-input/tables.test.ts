import { expect, test } from 'vitest';
import { importText } from '../importing';
import { type BadFile, expectRefusal, put, textOf } from './refusal';

const CHANGES = textOf('binance_incremental_book_L2_2024-08-08_BTCUSDT.csv');
const TOPS = textOf('binance-futures_book_snapshot_5_2020-09-01_BTCUSDT.csv');
const TICKER_FILE = 'BTCUSDT-bookTicker-2024-01-02.csv';
const TICKER = textOf(TICKER_FILE);

const TABLES: BadFile[] = [
  [
    'columns of another Tardis table',
    put(CHANGES, 'is_snapshot,side', 'id,side'),
    'wrong_columns',
    1,
    'Tardis',
  ],
  [
    'a row with a cell too few',
    put(CHANGES, ',bid,51237.62,0.617', ',bid,51237.62'),
    'wrong_columns',
    4,
    '7 columns',
  ],
  ['a row with a cell too many', put(CHANGES, '0.617', '0.617,1'), 'wrong_columns', 4, '9 columns'],
  ['a side that is none', put(CHANGES, 'ask', 'sell'), 'wrong_type', 5, 'side "sell"'],
  ['is_snapshot as a number', put(CHANGES, 'false', '0'), 'wrong_type', 2, 'is_snapshot "0"'],
  ['an exponent', put(CHANGES, '0.617', '6.17e-1'), 'bad_number', 4, 'amount "6.17e-1"'],
  ['a quantity at the price 0', put(CHANGES, '51237.64,1.75', '0,1.75'), 'bad_number', 5, 'at the price 0'],
  ['an empty price', put(CHANGES, '51237.62,', ','), 'bad_number', 4, 'price ""'],
  [
    'milliseconds for microseconds',
    put(CHANGES, ',1723075200100000,', ',1723075200100,'),
    'bad_time',
    3,
    'microseconds',
  ],
  [
    'a time that is text',
    put(CHANGES, ',1723075200101000,', ',now,'),
    'wrong_type',
    3,
    'local_timestamp "now"',
  ],
  [
    'two symbols',
    put(CHANGES, 'binance,BTCUSDT,1723075200200000', 'binance,ETHUSDT,1723075200200000'),
    'mixed_symbols',
    6,
    'ETHUSDT',
  ],
  [
    'two exchanges',
    put(CHANGES, 'binance,BTCUSDT,1723075200200000', 'okx,BTCUSDT,1723075200200000'),
    'mixed_symbols',
    6,
    'okx',
  ],
  [
    'no header',
    CHANGES.slice(CHANGES.indexOf('\n') + 1),
    'unknown_format',
    1,
    'begins with "binance,BTCUSDT',
  ],
  [
    'columns in another order',
    put(TOPS, 'asks[0].price,asks[0].amount', 'asks[0].amount,asks[0].price'),
    'wrong_columns',
    1,
    'Tardis',
  ],
  ['a price without an amount', put(TOPS, '11657.5,0.75', '11657.5,'), 'bad_number', 3, 'asks[1].amount ""'],
  ['a negative amount', put(TOPS, '11657.5,0.75', '11657.5,-0.75'), 'bad_number', 3, '"-0.75" is negative'],
];

const TICKERS: BadFile[] = [
  ['a column missing', put(TICKER, ',transaction_time', ''), 'wrong_columns', 1, 'best_bid_price'],
  ['a cell missing', put(TICKER, ',1704153600011', ''), 'wrong_columns', 3, '6 columns'],
  ['an update id that is text', put(TICKER, '3866842379004', 'x'), 'wrong_type', 3, 'update_id "x"'],
  ['a price that is text', put(TICKER, '44187.00', 'NaN'), 'bad_number', 4, 'best_bid_price "NaN"'],
  ['a time in seconds', put(TICKER, '1704153600026', '1704153600'), 'bad_time', 4, 'event_time'],
];

test.each(TABLES)('a Tardis table is refused with %s', (...file) => expectRefusal(file));

test.each(TICKERS)('a bookTicker table is refused with %s', (...file) => expectRefusal(file, TICKER_FILE));

test('a bookTicker table whose file does not name its symbol is refused with the name it needs', async () => {
  const { result } = await importText(TICKER, 'download.csv');
  const message = expect.stringContaining('BTCUSDT-bookTicker-2024-01.csv');
  expect(result).toMatchObject({ error: { code: 'no_symbol', message } });
});
