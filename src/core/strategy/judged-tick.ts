import type { TickMeasures } from '../market/tick';

/** What the gates and the parts of confidence read of a tick: the tick itself at work, or one that was kept. */
export interface JudgedTick {
  readonly measures: Pick<
    TickMeasures,
    'spread' | 'doubleMid' | 'spreadBps' | 'imbalance' | 'weightedImbalance'
  >;
  readonly windows: {
    readonly volatilityZ: number;
    readonly momentum: number;
    readonly imbalanceMomentum: number;
  };
  /** 1 where the imbalance is above 0, else -1. */
  readonly sign: 1 | -1;
  /** Length of the streak with this tick in it. */
  readonly persistence: number;
  /** NaN until its gate is reached, which writes it. */
  confidence: number;
}
