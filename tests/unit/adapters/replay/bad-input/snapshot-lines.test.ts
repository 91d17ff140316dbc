import { test } from 'vitest';
import { type BadFile, expectRefusal, put, textOf } from './refusal';

const SPOT = textOf('binance-spot.jsonl');
const LINES = textOf('snapshot-lines.ndjson');

const price = (text: string) => `{"t":1735825371556,"s":"BTCUSDT","u":1,"b":[["${text}","1"]],"a":[]}`;

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

test.each(NUMBERS)('a price is refused that is %s', (...file) => expectRefusal(file));

test.each(SNAPSHOT_LINES)('snapshot lines are refused with %s', (...file) => expectRefusal(file));
