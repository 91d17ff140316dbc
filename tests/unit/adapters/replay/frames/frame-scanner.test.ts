import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFrame } from '../../../../../src/adapters/replay/frames/frame-reader';
import { FrameScanner } from '../../../../../src/adapters/replay/frames/frame-scanner';
import { parseJsonLine } from '../../../../../src/adapters/replay/text/json-fields';
import type { LevelList } from '../../../../../src/core/market/level-list';
import type { DepthFrame } from '../../../../../src/adapters/replay/frames/depth-frame';
import { isLong, utf8 } from '../importing';

const decimal = fc
  .tuple(fc.nat(99999), fc.nat(99999999))
  .map(([whole, part]) => `${whole}.${String(part).padStart(8, '0')}`);
const levels = fc.array(fc.tuple(decimal, decimal), { maxLength: 5 });
const depthLine = fc
  .record({
    symbol: fc.constantFrom('BTCUSDT', '1000PEPEUSDT', 'BTCUSD_PERP'),
    first: fc.nat(),
    more: fc.nat(50),
    futures: fc.boolean(),
    b: levels,
    a: levels,
    speed: fc.constantFrom('', '@100ms', '@0ms'),
  })
  .map(({ symbol, first, more, futures, b, a, speed }) => {
    const time = futures ? { E: 1723161255208, T: 1723161255200 } : { E: 1723161255208 };
    const ids = { U: first, u: first + more, ...(futures && { pu: first }) };
    const data = { e: 'depthUpdate', ...time, s: symbol, ...ids, b, a };
    return JSON.stringify({
      kind: 'ws',
      recv_ms: 1723161255300.125,
      raw: { stream: `${symbol.toLowerCase()}@depth${speed}`, data },
    });
  });
const tradeLine = fc.record({ p: decimal, m: fc.boolean(), t: fc.nat() }).map((trade) =>
  JSON.stringify({
    kind: 'ws',
    recv_ms: 1723161255300,
    raw: { stream: 'btcusdt@trade', data: { e: 'trade', ...trade } },
  }),
);

/** What a line holds, read the slow way. */
function readSlowly(line: string): ReturnType<typeof readFrame> {
  const parsed = parseJsonLine(utf8(line));
  return 'fault' in parsed ? { kind: 'fault', fault: parsed.fault } : readFrame(parsed.object);
}

function contentOf(frame: DepthFrame): unknown[] {
  const { symbol, time, received, first, updateId, previous, bids, asks } = frame;
  return [symbol, time, received, first, updateId, previous, listOf(bids), listOf(asks)];
}

function listOf(list: LevelList): unknown {
  const columns = [list.prices, list.priceDecimals, list.quantities, list.quantityDecimals];
  return columns.map((column) => Array.from(column.subarray(0, list.count)));
}

describe('the scanner', () => {
  test('reads a depth event as the JSON reader does', () => {
    const property = fc.property(depthLine, (line) => {
      const scanner = new FrameScanner();
      const slow = readSlowly(line);
      expect(scanner.scan(utf8(`${line}\n`), 0)).toBe('depth');
      expect(scanner.end).toBe(line.length);
      expect(slow.kind === 'depth' && contentOf(slow.frame)).toEqual(contentOf(scanner.frame));
    });
    fc.assert(property, { seed: 1, numRuns: 300 });
  });

  test('passes over frames of other streams', () => {
    const property = fc.property(tradeLine, (line) => {
      expect([new FrameScanner().scan(utf8(`${line}\n`), 0), readSlowly(line).kind]).toEqual([
        'other_stream',
        'other',
      ]);
    });
    fc.assert(property, { seed: 1, numRuns: 100 });
  });

  test('never takes a damaged line for anything but what the JSON reader sees in it', () => {
    const damage = fc.tuple(fc.nat(), fc.nat(3), fc.stringMatching(/^["{}[\],:.0-9a-zA-Z@\\ -]{0,3}$/));
    const property = fc.property(fc.oneof(depthLine, tradeLine), damage, (line, [place, cut, put]) => {
      const at = place % line.length;
      const text = line.slice(0, at) + put + line.slice(at + cut);
      const scanner = new FrameScanner();
      const kind = scanner.scan(utf8(`${text}\n`), 0);
      const slow = readSlowly(text);
      if (kind === 'other_stream') expect(slow.kind).toBe('other');
      if (kind === 'depth')
        expect(slow.kind === 'depth' && contentOf(slow.frame)).toEqual(contentOf(scanner.frame));
    });
    fc.assert(property, { seed: 1, numRuns: isLong ? 300_000 : 5000 });
  }, 300_000);

  test.each([
    [
      'a partial book',
      '{"kind":"ws","recv_ms":1723161255300,"raw":{"stream":"btcusdt@depth20@100ms","data":{"e":"depthUpdate","E":1723161255208,"s":"BTCUSDT","U":1,"u":2,"pu":0,"b":[],"a":[]}}}',
      'other',
    ],
    [
      'another spelling',
      '{ "kind":"ws","recv_ms":1723161255300,"raw":{"stream":"btcusdt@depth","data":{"e":"depthUpdate","E":1723161255208,"s":"BTCUSDT","U":1,"u":2,"b":[],"a":[]}}}',
      'depth',
    ],
    [
      'a bare frame',
      '{"kind":"ws","recv_ms":1723161255300,"raw":{"e":"depthUpdate","E":1723161255208,"s":"BTCUSDT","U":1,"u":2,"b":[],"a":[]}}',
      'depth',
    ],
    ['an answer', '{"kind":"ws","recv_ms":1723161255300,"raw":{"result":null,"id":1}}', 'other'],
  ])('leaves %s to the JSON reader', (_, line, kind) => {
    expect([new FrameScanner().scan(utf8(`${line}\n`), 0), readSlowly(line).kind]).toEqual(['unknown', kind]);
  });
});
