import { test } from 'vitest';
import { utf8 } from '../importing';
import { type BadFile, expectRefusal, put, textOf, withByte } from './refusal';

const SPOT = textOf('binance-spot.jsonl');

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
    'a time of receipt in seconds',
    put(SPOT, '"recv_ms":1723161254036.060', '"recv_ms":1723161254.036'),
    'bad_time',
    3,
    'recv_ms "1723161254.036" is not',
  ],
  ['not UTF-8', withByte(utf8(SPOT), SPOT.indexOf('BTCUSDT'), 0xff), 'bad_json', 1, 'not JSON'],
];

test.each(FRAMES)('frames are refused with %s', (...file) => expectRefusal(file));

function ethEvent(): string {
  const data = { e: 'depthUpdate', E: 1723161256108, s: 'ETHUSDT', U: 141, u: 150, b: [], a: [] };
  return JSON.stringify({ kind: 'ws', recv_ms: 1723161256108, raw: { stream: 'ethusdt@depth', data } });
}
