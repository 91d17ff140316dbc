import type { Config } from '../../src/app/config/config';
import { traceLine } from '../../src/app/run/trace';
import { TestDesk } from './desk';
import { DirectScore, type ScoreAndNoise } from './direct-score';
import { differences, type GoldenLine, scaledChange, scaleOf, type TextChange } from './golden';

/** One tick of our run beside the golden one. */
export interface ComparedTick {
  readonly i: number;
  readonly mine: GoldenLine;
  readonly direct: ScoreAndNoise;
}

/** Which part of a whole input a run sees: the index of its first tick, and of the first that may trade. */
export interface Part {
  readonly first: number;
  readonly tradesFrom: number;
}

/** Runs changes through the engine, under a kill switch until the first tick that may trade. */
export function runTicks(config: Config, changes: readonly TextChange[], part?: Part): ComparedTick[] {
  const { first, tradesFrom } = part ?? { first: 0, tradesFrom: 0 };
  const desk = new TestDesk(config);
  if (tradesFrom > first) desk.command('kill', changes[0]?.time ?? 0);
  const scores = new DirectScores(desk);
  const names: string[] = [];
  const ticks: ComparedTick[] = [];
  for (const change of changes) {
    if (!names.includes(change.symbol)) enter(desk, names, changes, change.symbol);
    if (first + ticks.length === tradesFrom) desk.command('rearm', change.time);
    const symbol = names.indexOf(change.symbol);
    const effects = desk.change(scaledChange(change, symbol, desk.symbol(symbol).scale));
    if (effects.outcome === null) continue;
    const i = first + ticks.length;
    const mine: GoldenLine = JSON.parse(traceLine(desk.state, effects, i));
    ticks.push({ i, mine, direct: scores.take(symbol, mine) });
  }
  return ticks;
}

function enter(desk: TestDesk, names: string[], changes: readonly TextChange[], name: string): void {
  desk.step({ kind: 'symbol', symbol: names.length, name, scale: scaleOf(changes, name) });
  names.push(name);
}

/** The direct scores of each symbol, started anew where the engine's windows must be. */
class DirectScores {
  readonly #desk: TestDesk;
  readonly #scores = new Map<number, { time: number; score: DirectScore }>();

  constructor(desk: TestDesk) {
    this.#desk = desk;
  }

  take(symbol: number, { t, features }: GoldenLine): ScoreAndNoise {
    const { profile, features: parameters, gapResetMs } = this.#desk.state.parameters;
    const known = this.#scores.get(symbol);
    const anew = !known || (profile === 'corrected' && t - known.time > gapResetMs);
    const score = anew ? new DirectScore(profile, parameters) : known.score;
    this.#scores.set(symbol, { time: t, score });
    return features ? score.push(Number(features.mid_price)) : { z: null, noise: 0 };
  }
}

/** Where a run differs from a golden trace, tick for tick, as `line: path: ours instead of theirs`. */
export function goldenDifferences(ticks: readonly ComparedTick[], golden: readonly GoldenLine[]): string[] {
  const byIndex = new Map(ticks.map((tick) => [tick.i, tick]));
  return golden.flatMap((line) => {
    const tick = byIndex.get(line.i);
    if (!tick) return [`${line.i}: no such tick`];
    return differences(tick.mine, line, tick.direct.noise).map((difference) => `${line.i}${difference}`);
  });
}

/** Where a run's volatility z-scores are not the direct ones within 1e-9 relative or 1e-12 absolute. */
export function scoreDifferences(ticks: readonly ComparedTick[]): string[] {
  return ticks.flatMap(({ i, mine, direct: { z } }) => {
    const ours = mine.features?.volatility_z ?? null;
    if (z === null || ours === null) return z === ours ? [] : [`${i}: ${ours} instead of ${z}`];
    return Math.abs(ours - z) <= 1e-12 + 1e-9 * Math.abs(z) ? [] : [`${i}: ${ours} instead of ${z}`];
  });
}
