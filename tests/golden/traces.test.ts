import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  configOf,
  frameChanges,
  type GoldenLine,
  jsonLines,
  snapshotChanges,
  type TextChange,
} from '../support/golden';
import { type ComparedTick, goldenDifferences, runTicks, scoreDifferences } from '../support/golden-run';

/** The whole traces are not in the repository; without them these tests are skipped and the shortened ones remain. */
const GOLDEN = '../shared/golden';
const FRAMES = '../shared/data/replays/binance_spot_btcusdt_2024-08-08_60s.jsonl.gz';

const TRACES = [
  's11.corrected',
  's11.reference',
  's12.corrected',
  's12.reference',
  's13.corrected',
  'btc60s.corrected',
  'btc60s.reference',
] as const;

function changesOf(trace: string): TextChange[] {
  const input = trace.split('.')[0] ?? '';
  return input === 'btc60s'
    ? frameChanges(FRAMES, 'BTCUSDT')
    : snapshotChanges(`${GOLDEN}/${input}.replay.ndjson.gz`);
}

const ran = new Map<string, ComparedTick[]>();

/** Our run of a trace's input, made once. */
function runOf(trace: string): ComparedTick[] {
  const known = ran.get(trace);
  if (known) return known;
  const ticks = runTicks(configOf(`${GOLDEN}/${trace}.config.json`), changesOf(trace));
  ran.set(trace, ticks);
  return ticks;
}

describe.skipIf(!existsSync(GOLDEN) || !existsSync(FRAMES)).each(TRACES)('%s', (trace) => {
  test('every tick of the golden trace is ours: outcomes and money exactly, statistics within 1e-9', () => {
    const golden = jsonLines<GoldenLine>(`${GOLDEN}/${trace}.trace.ndjson.gz`);
    expect(runOf(trace)).toHaveLength(golden.length);
    expect(goldenDifferences(runOf(trace), golden)).toEqual([]);
  });

  test('every volatility z-score is that of a direct computation with logarithms rounded once, within 1e-9', () => {
    expect(scoreDifferences(runOf(trace))).toEqual([]);
  });
});
