import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { Sha256 } from '../../../../src/adapters/digest/sha256';
import type { Effects } from '../../../../src/app/engine/effects';
import { RunHash } from '../../../../src/app/engine/run-hash';
import { type Outcome, outcomeCode } from '../../../../src/core/strategy/outcome';
import { EAGER, NOON, TestDesk } from '../../../support/desk';

/** The fingerprint as its docstring says it, over the bytes put together by hand. */
function direct(parts: readonly (readonly number[] | string)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(typeof part === 'string' ? part : Uint8Array.from(part));
  return hash.digest('hex');
}

function hashOf(desk: TestDesk, effects: readonly Effects[]): string {
  const hash = new RunHash(new Sha256());
  for (const effect of effects) hash.take(effect);
  return hash.hex(desk.state);
}

const NEW_ACCOUNT =
  '{"balance":"10000","equity":"10000","total_pnl":"0","total_trades":0,"wins":0,"fees":"0","positions":[]}';

test('a run without ticks has the fingerprint of its account', () => {
  expect(hashOf(new TestDesk(), [])).toBe(direct([NEW_ACCOUNT]));
});

test('each tick adds its outcome’s code and its symbol, two bytes, little-endian', () => {
  const desk = new TestDesk();
  const tick = (outcome: Outcome, symbol: number): Effects => ({
    ...desk.timer(0),
    writes: [],
    outcome,
    symbol,
  });
  expect(hashOf(desk, [tick('empty_book', 0), tick('halted', 258)])).toBe(
    direct([[outcomeCode('empty_book'), 0, 0, outcomeCode('halted'), 2, 1], NEW_ACCOUNT]),
  );
});

test('each order and trade adds its row as a line of JSON after a byte 0xff, other rows nothing', () => {
  const desk = TestDesk.with(['BTCUSDT'], EAGER);
  const [first, second] = desk.quotes([NOON, NOON + 60_000]);
  if (!first || !second) throw new Error('two ticks have two effects');
  const rows = second.writes.flatMap((write) =>
    write.table === 'orders' || write.table === 'trades' ? [[0xff], `${JSON.stringify(write.row)}\n`] : [],
  );
  const account =
    '{"balance":"8998.4995","equity":"9998.4995","total_pnl":"0","total_trades":0,"wins":0,"fees":"1.0005",' +
    '"positions":[{"symbol":"BTCUSDT","quantity":"10","entry_price":"100.05","realized_pnl":"0"}]}';
  expect(rows).toHaveLength(4);
  expect(hashOf(desk, [first, second])).toBe(
    direct([[outcomeCode('warming_up'), 0, 0], [outcomeCode('traded'), 0, 0], ...rows, account]),
  );
});

test('events that are no tick and write no order add nothing', () => {
  const desk = TestDesk.with(['BTCUSDT']);
  const effects = [
    desk.timer(NOON),
    desk.command('pause', NOON + 60_000),
    desk.feed('stale', NOON + 120_000),
  ];
  expect(hashOf(desk, effects)).toBe(direct([NEW_ACCOUNT]));
});

test('more ticks than the buffer holds are all taken in, in their order', () => {
  const desk = new TestDesk();
  const outcomes: Outcome[] = Array.from({ length: 12_000 }, (_, i) => (i % 7 === 0 ? 'traded' : 'halted'));
  const idle = desk.timer(0);
  const effects = outcomes.map((outcome): Effects => ({ ...idle, writes: [], outcome, symbol: 0 }));
  const codes = outcomes.flatMap((outcome) => [outcomeCode(outcome), 0, 0]);
  expect(hashOf(desk, effects)).toBe(direct([codes, NEW_ACCOUNT]));
});

test('asking for the fingerprint changes nothing: the run may go on', () => {
  const [asked, unasked] = [new RunHash(new Sha256()), new RunHash(new Sha256())];
  const desk = TestDesk.with(['BTCUSDT'], EAGER);
  for (const effects of desk.quotes([NOON, NOON + 1, NOON + 2])) {
    asked.take(effects);
    unasked.take(effects);
    expect(asked.hex(desk.state)).toBe(asked.hex(desk.state));
  }
  expect(asked.hex(desk.state)).toBe(unasked.hex(desk.state));
});

test('the same decisions at another mid have another fingerprint only once there is a trade', () => {
  const runAt = (bid: number, ticks: number) => {
    const desk = TestDesk.with(['BTCUSDT'], EAGER);
    const times = Array.from({ length: ticks }, (_, i) => NOON + i);
    return hashOf(desk, desk.quotes(times, { bid }));
  };
  expect(runAt(9_998, 1)).toBe(runAt(9_999, 1));
  expect(runAt(9_998, 2)).not.toBe(runAt(9_999, 2));
});
