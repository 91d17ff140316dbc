import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { documentedRecording } from './documented';
import { openSound, play, recorded } from './events';
import { memorySource } from './memory';

/** The rows of the example in the format's page: `offset  bytes  meaning`. */
function documentedRows(): { offset: number; bytes: number[] }[] {
  const page = readFileSync(new URL('../../../../docs/recording-format.md', import.meta.url), 'utf8');
  const example = /```hex\n([^`]*)```/.exec(page)?.[1] ?? '';
  return example.split('\n').flatMap((line) => {
    const row = /^ *(\d+) {2}((?:[0-9a-f]{2} )+) /.exec(line);
    const bytes = (row?.[2] ?? '').trim().split(' ');
    return row ? [{ offset: Number(row[1]), bytes: bytes.map((byte) => Number.parseInt(byte, 16)) }] : [];
  });
}

test('the documented example is, byte by byte, what the writer makes', () => {
  expect(documentedRows().flatMap(({ bytes }) => bytes)).toEqual([...documentedRecording()]);
});

test('every row of the documented example stands at the offset that it names', () => {
  let at = 0;
  for (const { offset, bytes } of documentedRows()) {
    expect(offset).toBe(at);
    at += bytes.length;
  }
});

test('the documented bytes are read as the page says', async () => {
  const bytes = Uint8Array.from(documentedRows().flatMap((row) => row.bytes));
  const reader = await openSound(memorySource(bytes));
  expect(reader.info).toEqual({ source: 'demo', synthetic: true });
  expect(recorded((await play(reader)).events)).toMatchObject([
    {
      update: {
        time: 1_000_000,
        reset: true,
        tick: false,
        bids: [
          [6_183_763, 14],
          [6_183_700, 120_000],
        ],
      },
    },
    { update: { time: 1_000_100, updateId: 507, bids: [], asks: [[6_183_764, 0]] } },
    { note: { time: 1_000_150, code: 'pause', payload: '{}' } },
  ]);
});
