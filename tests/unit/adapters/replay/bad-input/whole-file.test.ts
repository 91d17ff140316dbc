import { expect, test } from 'vitest';
import { describeImportError } from '../../../../../src/adapters/replay/import-error';
import { gzipped, importBytes, importText, utf8 } from '../importing';
import { type BadFile, expectRefusal, textOf, withByte } from './refusal';

const SPOT = textOf('binance-spot.jsonl');
const LINES = textOf('snapshot-lines.ndjson');
const CHANGES = textOf('binance_incremental_book_L2_2024-08-08_BTCUSDT.csv');

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

test.each(WHOLE_FILE)('a file is refused that holds %s', (...file) => expectRefusal(file));

test('a recording with one wrong byte is refused', async () => {
  const { bytes } = (await importText(LINES)).sink;
  const middle = bytes.length >> 1;
  const { result } = await importBytes('x', withByte(bytes, middle, (bytes[middle] ?? 0) ^ 1));
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
