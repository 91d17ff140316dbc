import { describe, expect, test } from 'vitest';
import { configOf, type GoldenLine, jsonLines, snapshotChanges } from '../support/golden';
import { goldenDifferences, runTicks, scoreDifferences } from '../support/golden-run';

const FOLDER = 'tests/golden/traces';

/** Ticks before the compared ones in which the desk may trade, so that their streaks are the golden ones. */
const RUN_UP = 50;

/**
 * Parts of the golden traces, for a clone without them. An input begins at line `first` of the whole one, before any
 * trade. The trace begins at once where nothing is left of what was before (the start, or a gap), else where the windows
 * that were started there are full.
 */
describe.each([
  ['s11.corrected', 1900],
  ['s11.reference', 1900],
  ['s12.corrected', 787],
  ['s12.reference', 787],
  ['s13.corrected', 0],
] as const)('%s from line %d on', (trace, first) => {
  const input = trace.split('.')[0] ?? '';
  const config = configOf(`${FOLDER}/${trace}.config.json`);
  const golden = jsonLines<GoldenLine>(`${FOLDER}/${trace}.trace.ndjson.gz`);
  const tradesFrom = Math.max(first, (golden[0]?.i ?? 0) - RUN_UP);
  const ticks = runTicks(config, snapshotChanges(`${FOLDER}/${input}.replay.ndjson.gz`), {
    first,
    tradesFrom,
  });

  test('every tick of the golden trace is ours: outcomes and money exactly, statistics within 1e-9', () => {
    expect(golden.length).toBeGreaterThan(100);
    expect(goldenDifferences(ticks, golden)).toEqual([]);
  });

  test('every volatility z-score is that of a direct computation with logarithms rounded once, within 1e-9', () => {
    expect(scoreDifferences(ticks)).toEqual([]);
  });
});
