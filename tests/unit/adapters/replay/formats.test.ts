import { describe, expect, test } from 'vitest';
import { fixture, gzipped, importBytes, importText, summaryOf } from './importing';
import { booksOf } from './recorded-books';

const FILES = [
  ['snapshot-lines.ndjson', 'snapshot_lines', { updates: 6, ticks: 6 }],
  ['binance-spot.jsonl', 'binance_frames', { updates: 6, ticks: 4 }],
  ['binance-futures.jsonl', 'binance_frames', { updates: 3, ticks: 2 }],
  [
    'binance_incremental_book_L2_2024-08-08_BTCUSDT.csv',
    'tardis_incremental_book_L2',
    { updates: 5, ticks: 5 },
  ],
  [
    'binance-futures_book_snapshot_5_2020-09-01_BTCUSDT.csv',
    'tardis_book_snapshot',
    { updates: 4, ticks: 4 },
  ],
  [
    'binance-futures_book_snapshot_25_2020-09-01_BTCUSDT.csv',
    'tardis_book_snapshot',
    { updates: 4, ticks: 4 },
  ],
  ['BTCUSDT-bookTicker-2024-01-02.csv', 'binance_vision_book_ticker', { updates: 3, ticks: 3 }],
] as const;

describe.each(FILES)('%s', (name, format, counts) => {
  test('is recognised by what it holds', async () => {
    expect(await summaryOf(importBytes(name, fixture(name)))).toMatchObject({ format, ...counts });
  });

  test('is the same recording when it comes as gzip', async () => {
    const plain = await importBytes(name, fixture(name));
    const packed = await importBytes(name, gzipped(fixture(name)));
    expect(packed.sink.bytes).toEqual(plain.sink.bytes);
  });

  test('is the same recording with a byte order mark, Windows line ends and blank lines', async () => {
    const plain = await importBytes(name, fixture(name));
    const text = new TextDecoder().decode(fixture(name));
    const dressed = await importText(`\uFEFF${text.replaceAll('\n', '\r\n')}\r\n\r\n`, name);
    expect(dressed.sink.bytes).toEqual(plain.sink.bytes);
  });

  test('goes through unchanged once it is a recording', async () => {
    const first = await importBytes(name, fixture(name));
    const again = await importBytes('market.sundown', gzipped(first.sink.bytes));
    expect(again.sink.bytes).toEqual(first.sink.bytes);
  });

  test('counts the same as a recording', async () => {
    const first = await importBytes(name, fixture(name));
    const again = await summaryOf(importBytes('market.sundown', first.sink.bytes));
    const expected = first.result.ok && { ...first.result.value, format: 'sundown_recording', dropped: 0 };
    expect(again).toEqual(expected);
  });

  test('is committed once and not discarded', async () => {
    expect((await importBytes(name, fixture(name))).sink.calls).toEqual(['commit']);
  });
});

test('snapshot lines are whole books, whatever the order, doubling and emptiness of their levels', async () => {
  const { sink } = await importBytes('x', fixture('snapshot-lines.ndjson'));
  const books = (await booksOf(sink)).map(({ symbol, bids, asks }) => [symbol, bids, asks]);
  expect(books).toEqual([
    ['BTCUSDT', { '93000.1': '0.5', '93000': '1.25' }, { '93000.2': '0.75', '93000.5': '2' }],
    ['ETHUSDT', { '3350.5': '10' }, { '3350.75': '4.5' }],
    ['BTCUSDT', { '93000.1': '0.4', '93000': '1.25' }, { '93000.5': '2' }],
    ['BTCUSDT', {}, { '93000.5': '2' }],
    ['BTCUSDT', { '93000.6': '0.1' }, { '93000.5': '2' }],
    ['BTCUSDT', { '92999.9': '1', '93000.125': '0.35' }, { '93000.5': '2.000001', '93000.8': '1' }],
  ]);
});

test('a scale is as fine as the finest value, trailing zeros not counted', async () => {
  const { symbols } = await summaryOf(importBytes('x', fixture('snapshot-lines.ndjson')));
  expect(symbols).toEqual([
    { name: 'BTCUSDT', scale: { priceDecimals: 3, qtyDecimals: 6 } },
    { name: 'ETHUSDT', scale: { priceDecimals: 2, qtyDecimals: 1 } },
  ]);
});

test('spot frames join their snapshot, and after a gap the next one', async () => {
  const { result, sink } = await importBytes('x', fixture('binance-spot.jsonl'));
  expect(result.ok && result.value).toMatchObject({ dropped: 3, gaps: 1, firstTime: 1723161255408 });
  const states = (await booksOf(sink)).map((state) => [state.updateId, state.tick, state.resync]);
  expect(states).toEqual([
    [100, false, false],
    [104, true, false],
    [105, true, false],
    [127, false, true],
    [130, true, false],
    [140, true, false],
  ]);
});

test('the book of spot frames is the snapshot with the changes', async () => {
  const books = await booksOf((await importBytes('x', fixture('binance-spot.jsonl'))).sink);
  expect(books[2]).toMatchObject({
    bids: { '51237.63': '2.5', '51237.62': '0.617', '51237': '1' },
    asks: { '51238.04': '0.5', '51237.7': '0.8' },
  });
});

test('a snapshot takes the time of the event that joins it, and its own time of receipt', async () => {
  const [seed] = await booksOf((await importBytes('x', fixture('binance-spot.jsonl'))).sink);
  expect(seed).toMatchObject({ time: 1723161255408, received: 1723161254206 });
});

test('futures frames follow the chain of pu', async () => {
  const { result, sink } = await importBytes('x', fixture('binance-futures.jsonl'));
  expect(result.ok && result.value).toMatchObject({ dropped: 1, gaps: 0 });
  expect((await booksOf(sink)).at(-1)).toMatchObject({
    bids: { '51237.6': '2.5' },
    asks: { '51237.8': '0.1' },
  });
});

test('rows of one message are one tick, and a second snapshot is a new book after a loss', async () => {
  const name = 'binance_incremental_book_L2_2024-08-08_BTCUSDT.csv';
  const { result, sink } = await importBytes(name, fixture(name));
  expect(result.ok && result.value).toMatchObject({ dropped: 1, gaps: 1 });
  const states = (await booksOf(sink)).map(({ time, received, resync, bids, asks }) => ({
    time,
    received,
    resync,
    bids,
    asks,
  }));
  expect(states[1]).toMatchObject({
    bids: { '51237.63': '2.5', '51237.62': '0.617' },
    asks: { '51237.65': '0.4' },
  });
  expect(states[2]).toMatchObject({ time: 1723075200300, received: 1723075200303 });
  expect(states[3]).toMatchObject({ resync: true, bids: { '51240': '1' }, asks: { '51240.5': '2' } });
});

test('a row of a book snapshot may have fewer levels than columns', async () => {
  const name = 'binance-futures_book_snapshot_5_2020-09-01_BTCUSDT.csv';
  const books = await booksOf((await importBytes(name, fixture(name))).sink);
  expect(books[2]).toMatchObject({
    time: 1598918404096,
    bids: { '11657.07': '1.896', '11657': '1', '11656.9': '2' },
    asks: { '11657.5': '0.75' },
  });
  expect(books[3]).toMatchObject({ bids: { '11657.07': '1.8' }, asks: {} });
});

test('a bookTicker row is a book of one level a side, named by its file', async () => {
  const name = 'BTCUSDT-bookTicker-2024-01-02.csv';
  const books = await booksOf((await importBytes(name, fixture(name))).sink);
  expect(books[2]).toMatchObject({
    symbol: 'BTCUSDT',
    time: 1704153600026,
    updateId: 3866842379120,
    bids: { '44187': '3.5' },
    asks: { '44187.1': '0.25' },
  });
});

test('a bookTicker file needs no header', async () => {
  const name = 'BTCUSDT-bookTicker-2024-01-02.csv';
  const rows = new TextDecoder().decode(fixture(name)).split('\n').slice(1).join('\n');
  expect(await summaryOf(importText(rows, name))).toMatchObject({
    format: 'binance_vision_book_ticker',
    ticks: 3,
  });
});

test('without times of receipt the times of the events stand for them', async () => {
  const text = new TextDecoder().decode(fixture('binance-spot.jsonl')).replaceAll(/"recv_ms":[0-9.]+,/g, '');
  const states = await booksOf((await importText(text)).sink);
  expect(states.map(({ received }) => received)).toEqual(states.map(({ time }) => time));
});
