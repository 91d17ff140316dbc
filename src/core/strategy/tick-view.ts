import type { FeatureWindows } from '../features/windows';
import type { TickMeasures } from '../market/tick';
import { type Streak, signOf } from './streak';

/** Everything that the gates of one symbol read: this tick's measures, its features and the streak. */
export class TickView {
  readonly measures: TickMeasures;
  readonly windows: FeatureWindows;
  readonly streak: Streak;
  /** Confidence of this tick; NaN until its gate is reached. */
  confidence = Number.NaN;

  /** Length of the streak with this tick in it, as it was when the gates judged it: a later pause empties the streak. */
  persistence = 0;

  constructor(measures: TickMeasures, windows: FeatureWindows, streak: Streak) {
    this.measures = measures;
    this.windows = windows;
    this.streak = streak;
  }

  /** 1 where the imbalance is above 0, else -1. */
  get sign(): 1 | -1 {
    return signOf(this.measures.imbalance);
  }
}
