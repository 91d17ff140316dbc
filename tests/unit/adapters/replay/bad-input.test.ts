import { describe, expect, test } from 'vitest';
import { describeImportError, type ImportErrorCode } from '../../../../src/adapters/replay/import-error';
import { fixture, gzipped, importBytes, type Imported, importText, utf8 } from './importing';

const SPOT = new TextDecoder().decode(fixture('binance-spot.jsonl'));
const LINES = new TextDecoder().decode(fixture('snapshot-lines.ndjson'));
const CHANGES_FILE = 'binance_incremental_book_L2_2024-08-08_BTCUSDT.csv';
const CHANGES = new TextDecoder().decode(fixture(CHANGES_FILE));
const TOPS_FILE = 'binance-futures_book_snapshot_5_2020-09-01_BTCUSDT.csv';
const TOPS = new TextDecoder().decode(fixture(TOPS_FILE));
const TICKER_FILE = 'BTCUSDT-bookTicker-2024-01-02.csv';
const TICKER = new TextDecoder().decode(fixture(TICKER_FILE));

type BadFile = readonly [
  name: string,
  content: string | Uint8Array,
  code: ImportErrorCode,
  line: number | null,
  says: string,
];

/** `text` with the first `from` replaced, which must be there. */
function put(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`${from} is not in the fixture`);
  return text.replace(from, () => to);
}

const price = (text: string) => `{"t":1735825371556,"s":"BTCUSDT","u":1,"b":[["${text}","1"]],"a":[]}`;

const WHOLE_FILE: BadFile[] = [
  ['nothing', '', 'empty', 1, 'empty'],
  ['only line ends', '\n\r\n\n', 'empty', 3, 'empty'],
  ['gzip of nothing', gzipped(utf8('')), 'empty', 1, 'empty'],
  ['text', 'Dear diary,\n', 'unknown_format', 1, 'begins with "Dear diary,"'],
  [
    'binary junk',
    Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 251),
    'unknown_format',
    1,
    'begins with',
  ],
  [
    'binary junk with the mark of gzip',
    Uint8Array.of(0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 7),
    'bad_gzip',
    1,
    'gzip',
  ],
  ['truncated gzip', gzipped(utf8(SPOT.repeat(20))).subarray(0, 300), 'bad_gzip', null, 'ends too early'],
  ['gzip with a damaged sum', damagedSum(gzipped(utf8(SPOT))), 'bad_gzip', null, 'gzip'],
  ['a line of 10 MB', `${LINES}{"t":"${'x'.repeat(10_000_000)}"}`, 'line_too_long', 7, '4 MB'],
  ['10 MB without a line', 'x'.repeat(10_000_000), 'line_too_long', 1, '4 MB'],
  ['JSON of another kind', '{"hello":1}\n', 'unknown_format', 1, '"kind"'],
  ['a JSON list', '[1,2]\n', 'unknown_format', 1, 'begins with "[1,2]"'],
  ['only a header', CHANGES.slice(0, CHANGES.indexOf('\n')), 'no_updates', 1, 'without a single book update'],
  ['only a snapshot', SPOT.split('\n')[1] ?? '', 'no_updates', 1, 'without a single book update'],
];

const NUMBERS: BadFile[] = [
  ['NaN', price('NaN'), 'bad_number', 1, '"NaN" is not a plain decimal'],
  ['negative', price('-1.5'), 'bad_number', 1, '"-1.5" is negative'],
  ['exponent', price('1e-7'), 'bad_number', 1, '"1e-7" is not a plain decimal'],
  ['blank', price(' 1'), 'bad_number', 1, 'not a plain decimal'],
  ['beyond 2^53', price('9007199254740993'), 'bad_number', 1, 'more digits than fit 2^53'],
  ['finer than 18 decimals', price('0.0000000000000000001'), 'bad_number', 1, 'more than 18 decimals'],
  ['0 with a quantity', price('0.00'), 'bad_number', 1, 'quantity at the price 0'],
  ['a number, not text', put(price('5'), '"5"', '5'), 'wrong_type', 1, 'b[0] price "5" is not a string'],
  ['no text at all', put(price('5'), '"5"', 'null'), 'wrong_type', 1, 'is not a string'],
  [
    'too wide beside a finer one',
    `${price('900719925474099')}\n${price('0.001')}`,
    'bad_number',
    2,
    'BTCUSDT',
  ],
  [
    'too wide in one line',
    put(price('900719925474099'), '"b":[', '"b":[["0.001","1"],'),
    'bad_number',
    1,
    '2^53',
  ],
];

const SNAPSHOT_LINES: BadFile[] = [
  ['broken JSON', put(LINES, '"u":7,', '"u":7,,'), 'bad_json', 2, 'not JSON'],
  ['a line cut short', LINES.slice(0, -20), 'bad_json', 6, 'not JSON'],
  [
    'a list for a line',
    put(LINES, '{"t":1735825371600', '[]\n{"t":1735825371600'),
    'wrong_type',
    2,
    'not a JSON object',
  ],
  ['a time in seconds', put(LINES, '1735825371700', '1735825371'), 'bad_time', 3, 'milliseconds'],
  ['a time in microseconds', put(LINES, '1735825371700', '1735825371700000'), 'bad_time', 3, 'milliseconds'],
  ['a time with a fraction', put(LINES, '1735825371700', '1735825371700.5'), 'bad_time', 3, 'whole number'],
  ['a time as text', put(LINES, '1735825371700', '"1735825371700"'), 'bad_time', 3, 'whole number'],
  ['no time', put(LINES, '"t":1735825371700,', ''), 'wrong_type', 3, 't is missing'],
  ['no symbol', put(LINES, '"s":"ETHUSDT",', ''), 'wrong_type', 2, 's is missing'],
  ['an empty symbol', put(LINES, '"s":"ETHUSDT"', '"s":""'), 'wrong_type', 2, 'name of a symbol'],
  ['a symbol that is a number', put(LINES, '"s":"ETHUSDT"', '"s":5'), 'wrong_type', 2, 'name of a symbol'],
  [
    'a level of three',
    put(LINES, '["3350.5","10"]', '["3350.5","10","1"]'),
    'wrong_type',
    2,
    'b[0] is not a pair',
  ],
  [
    'levels that are no list',
    put(LINES, '[["3350.5","10"]]', '{}'),
    'wrong_type',
    2,
    'b a list or object is not a list',
  ],
  [
    'an id beyond 2^53',
    put(LINES, '"u":7', '"u":9007199254740993'),
    'wrong_type',
    2,
    'u "9007199254740992" is not',
  ],
  [
    'frames after the first line',
    put(LINES, '{"t":1735825371600', `${SPOT.split('\n')[0]}\n{"t":1`),
    'wrong_type',
    2,
    'missing',
  ],
];

const FRAMES: BadFile[] = [
  ['broken JSON in a depth event', put(SPOT, '"U":96,', '"U":96;'), 'bad_json', 3, 'not JSON'],
  ['broken JSON in a trade', put(SPOT, '"m":true', '"m":treu'), 'bad_json', 5, 'not JSON'],
  ['broken JSON in a ticker', put(SPOT, '"A":"1.75000"', '"A":1.75000"'), 'bad_json', 4, 'not JSON'],
  ['an unknown kind', put(SPOT, '"kind":"rest_depth"', '"kind":"rest"'), 'wrong_type', 2, 'kind "rest"'],
  [
    'no frame',
    put(SPOT, '"raw":{"result":null,"id":1}', '"raw":null'),
    'wrong_type',
    8,
    'raw is not an object',
  ],
  ['a NaN quantity', put(SPOT, '"9.00000000"', '"NaN"'), 'bad_number', 3, 'raw.data.b[0] quantity "NaN"'],
  [
    'a negative price in a snapshot',
    put(SPOT, '"51237.62000000"', '"-51237.62"'),
    'bad_number',
    2,
    'raw.bids[1] price',
  ],
  [
    'another symbol than its stream',
    put(SPOT, '"s":"BTCUSDT","U":96', '"s":"ETHUSDT","U":96'),
    'mixed_symbols',
    3,
    'ETHUSDT',
  ],
  ['a symbol without a snapshot', `${SPOT}${ethEvent()}\n`, 'no_snapshot', 13, 'ETHUSDT'],
  ['ids the wrong way round', put(SPOT, '"U":96,"u":99', '"U":99,"u":96'), 'wrong_type', 3, 'U 99 is after'],
  ['an id with a fraction', put(SPOT, '"U":96,', '"U":96.5,'), 'wrong_type', 3, 'raw.data.U'],
  ['no ids', put(SPOT, '"U":96,"u":99,', ''), 'wrong_type', 3, 'raw.data.U is missing'],
  ['a time as text', put(SPOT, '"E":1723161255308', '"E":"now"'), 'bad_time', 3, 'raw.data.E "now"'],
  [
    'no time of receipt',
    put(SPOT, '"recv_ms":1723161254036.060,', ''),
    'wrong_type',
    3,
    'recv_ms is missing',
  ],
  ['not UTF-8', withByte(utf8(SPOT), SPOT.indexOf('BTCUSDT'), 0xff), 'bad_json', 1, 'not JSON'],
];

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

async function expectRefusal(imported: Promise<Imported>, [, , code, line, says]: BadFile): Promise<void> {
  const { result, sink } = await imported;
  const where = line ?? expect.any(Number);
  const error = { code, line: where, message: expect.stringContaining(says) };
  expect(result).toMatchObject({ ok: false, error });
  expect([sink.calls, sink.bytes.length]).toEqual([['discard'], 0]);
}

function imported(name: string, [, content]: BadFile): Promise<Imported> {
  return typeof content === 'string' ? importText(content, name) : importBytes(name, content);
}

describe('refused with file, line and reason, and nothing kept', () => {
  test.each(WHOLE_FILE)('a file of %s', (...file) => expectRefusal(imported('file', file), file));
  test.each(NUMBERS)('a price that is %s', (...file) => expectRefusal(imported('file', file), file));
  test.each(SNAPSHOT_LINES)('snapshot lines with %s', (...file) =>
    expectRefusal(imported('file', file), file),
  );
  test.each(FRAMES)('frames with %s', (...file) => expectRefusal(imported('file', file), file));
  test.each(TABLES)('a Tardis table with %s', (...file) => expectRefusal(imported('file', file), file));
  test.each(TICKERS)('a bookTicker table with %s', (...file) =>
    expectRefusal(imported(TICKER_FILE, file), file),
  );
});

test('a bookTicker table whose file does not name its symbol is refused with the name it needs', async () => {
  const { result } = await importText(TICKER, 'download.csv');
  expect(result).toMatchObject({
    error: { code: 'no_symbol', message: expect.stringContaining('BTCUSDT-bookTicker-2024-01.csv') },
  });
});

test('a recording with one wrong byte is refused', async () => {
  const { sink } = await importText(LINES);
  const { bytes } = sink;
  const { result } = await importBytes(
    'x',
    withByte(bytes, bytes.length >> 1, (bytes[bytes.length >> 1] ?? 0) ^ 1),
  );
  expect(result).toMatchObject({ error: { code: 'bad_recording' } });
});

test('an error is one line with file, line and reason', async () => {
  const { result } = await importText('{"kind":"a\\nb"}', 'my\nfile.json');
  const line = result.ok ? '' : describeImportError(result.error);
  expect(line).toBe('my?file.json: line 1: kind "a?b" is neither "ws" nor "rest_depth"');
});

function damagedSum(packed: Uint8Array): Uint8Array {
  return withByte(packed, packed.length - 6, (packed[packed.length - 6] ?? 0) ^ 0xff);
}

function withByte(bytes: Uint8Array, at: number, byte: number): Uint8Array {
  const changed = bytes.slice();
  changed[at] = byte;
  return changed;
}

function ethEvent(): string {
  const data = { e: 'depthUpdate', E: 1723161256108, s: 'ETHUSDT', U: 141, u: 150, b: [], a: [] };
  return JSON.stringify({ kind: 'ws', recv_ms: 1723161256108, raw: { stream: 'ethusdt@depth', data } });
}
