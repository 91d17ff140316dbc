import type { Outcome } from '../../core/strategy/outcome';
import type { DataQuality } from './data-quality';

/** What became of a run's data. */
export interface RunTicks {
  readonly ticks: number;
  /** Ticks on an empty, one-sided or crossed book. */
  readonly badBooks: number;
  /** Ticks whose event time lay before their symbol's last one; dropped. */
  readonly late: number;
  readonly windowRestarts: number;
}

/** The same from the engine's counts. */
export function runTicks(
  counts: ReadonlyMap<Outcome, number>,
  ticks: number,
  { windowRestarts }: DataQuality,
): RunTicks {
  const of = (outcome: Outcome): number => counts.get(outcome) ?? 0;
  const badBooks = of('empty_book') + of('one_sided_book') + of('crossed_book');
  return { ticks, badBooks, late: of('out_of_order'), windowRestarts };
}
