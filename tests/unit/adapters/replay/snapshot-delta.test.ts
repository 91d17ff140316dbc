import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Decimal, plain } from '../../../../src/core/money';
import { importText, summaryOf } from './importing';
import { booksOf, type Side } from './recorded-books';

const price = fc
  .tuple(fc.integer({ min: 95, max: 105 }), fc.constantFrom('', '.0', '.5', '.25', '.125'))
  .map((parts) => parts.join(''));
const quantity = fc.oneof(
  fc.constantFrom('0', '0.000'),
  fc.tuple(fc.nat(9), fc.nat(999)).map(([a, b]) => `${a}.${b}`),
);
const side = fc.array(fc.tuple(price, quantity), { maxLength: 8 });
const line = fc.record({ s: fc.constantFrom('BTCUSDT', 'ETHUSDT'), b: side, a: side });

/** A side as its line has it: of two levels at one price the later counts, 0 is no level. */
function sideOf(levels: readonly (readonly [string, string])[]): Side {
  const book = new Map<string, string>();
  for (const [at, size] of levels) {
    const key = plain(new Decimal(at));
    if (new Decimal(size).isZero()) book.delete(key);
    else book.set(key, plain(new Decimal(size)));
  }
  return Object.fromEntries(book);
}

test('books read back from a recording of snapshots are the books of the lines', async () => {
  const property = fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 30 }), async (lines) => {
    const rows = lines.map((row, i) => ({ t: 1735825371556 + i, s: row.s, u: i, b: row.b, a: row.a }));
    const text = rows.map((row) => JSON.stringify(row)).join('\n');
    const states = await booksOf((await importText(text)).sink);
    const seen = states.map(({ symbol, time, updateId, bids, asks }) => ({
      symbol,
      time,
      updateId,
      bids,
      asks,
    }));
    const expected = rows.map(({ s, t, u, b, a }) => ({
      symbol: s,
      time: t,
      updateId: u,
      bids: sideOf(b),
      asks: sideOf(a),
    }));
    expect(seen).toEqual(expected);
  });
  await fc.assert(property, { seed: 1, numRuns: 300 });
});

test('snapshots that hardly change make a recording far smaller than their levels', async () => {
  const levels = (base: number) => Array.from({ length: 50 }, (_, i) => [`${base + i}.25`, '1.5']);
  const rows = Array.from({ length: 500 }, (_, i) =>
    JSON.stringify({
      t: 1735825371556 + i,
      s: 'BTCUSDT',
      u: i,
      b: [['99', `${i + 1}`], ...levels(20)],
      a: levels(100),
    }),
  );
  const { sink } = await importText(rows.join('\n'));
  expect(sink.bytes.length).toBeLessThan(20_000);
});

test('a line that changes nothing is still a tick', async () => {
  const row = '{"t":1735825371556,"s":"BTCUSDT","u":1,"b":[["1","1"]],"a":[["2","1"]]}';
  expect(await summaryOf(importText(`${row}\n${row}\n`))).toMatchObject({ ticks: 2 });
});
