import { expect, test } from 'vitest';
import { figuresBySize, sizesOf, type SizeFigures } from '../../bench/ledger-figures';

const TIMES = { p50: 1, p99: 2, blocked_p99: 1 };

function sizeFigures(open_ms: number): SizeFigures {
  return {
    mb: 1,
    trades: 1,
    fill_ms: 1,
    store_ms: 1,
    commit: { relaxed_1: TIMES, strict_1: TIMES, relaxed_100: TIMES, strict_100: TIMES },
    fold_ms: 1,
    export_ms: 3,
    open_ms,
    recover_ms: 1,
    quick_check_ms: 1,
    peak_memory_mb: 4,
  };
}

test('each figure of the ledger stands by the size of its file', () => {
  const figures = figuresBySize(
    new Map([
      [1, sizeFigures(7)],
      [100, sizeFigures(8)],
    ]),
  );
  expect(figures.open_ms).toEqual({ '1_mb': 7, '100_mb': 8 });
  expect(figures.commit_ms['100_mb']?.strict_100).toEqual(TIMES);
});

test('a list of sizes is numbers of megabytes, or none', () => {
  expect([sizesOf('1,10'), sizesOf('none')]).toEqual([[1, 10], []]);
  expect(() => sizesOf('1,x')).toThrow(/no list of megabytes/);
});
