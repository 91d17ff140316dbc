import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LineBuffer, LONGEST_LINE } from '../../../../../src/adapters/replay/text/line-buffer';
import { utf8 } from '../importing';

const decoder = new TextDecoder();

/** The lines of `text` as they come out when it goes in by pieces of `piece` bytes; `finder` as a format would be. */
function linesOf(text: string, piece: number, finder = false): string[] {
  const lines: string[] = [];
  const buffer = new LineBuffer({
    findEnd: (bytes, start) => (finder ? bytes.indexOf(10, start) : -1),
    line(bytes, start, end) {
      lines.push(decoder.decode(bytes.subarray(start, end)));
      return true;
    },
  });
  const bytes = utf8(text);
  for (let from = 0; from < bytes.length; from += piece) buffer.push(bytes.subarray(from, from + piece));
  buffer.end();
  return lines;
}

test('cuts at line ends however the bytes arrive', () => {
  const text = fc.array(fc.stringMatching(/^[a-z]{0,9}$/), { maxLength: 9 }).map((lines) => lines.join('\n'));
  const property = fc.property(text, fc.integer({ min: 1, max: 20 }), fc.boolean(), (all, piece, finder) => {
    const expected = all.split('\n');
    if (expected.at(-1) === '') expected.pop();
    expect(linesOf(all, piece, finder)).toEqual(expected);
  });
  fc.assert(property, { seed: 1, numRuns: 500 });
});

test('takes the carriage return of Windows for a part of the line end', () => {
  expect(linesOf('a\r\n\r\nb\r\n', 3)).toEqual(['a', '', 'b']);
});

test('takes a line of the greatest length, and refuses one byte more', () => {
  const outcomes = [LONGEST_LINE, LONGEST_LINE + 1].map((length) => {
    const buffer = new LineBuffer({ findEnd: () => -1, line: () => true });
    const line = new Uint8Array(length + 1).fill(97);
    line[length] = 10;
    return buffer.push(line);
  });
  expect(outcomes).toEqual(['go_on', 'line_too_long']);
});

test('refuses a line that never ends before it has grown far beyond the limit', () => {
  const buffer = new LineBuffer({ findEnd: () => -1, line: () => true });
  const piece = new Uint8Array(64 * 1024).fill(97);
  let pushed = 0;
  while (buffer.push(piece) === 'go_on' && pushed < 2 * LONGEST_LINE) pushed += piece.length;
  expect(pushed).toBeLessThanOrEqual(LONGEST_LINE);
});

test('stops where the handler says so and knows the line', () => {
  const buffer = new LineBuffer({ findEnd: () => -1, line: (bytes, start) => bytes[start] !== 120 });
  expect([buffer.push(utf8('a\nb\nx\nc\n')), buffer.line]).toEqual(['stopped', 3]);
});
