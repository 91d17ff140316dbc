import { forkEngine } from '../engine/fork';
import type { Effects } from '../engine/effects';
import type { EngineEvent } from '../engine/events';
import type { EngineState } from '../engine/state';
import { step } from '../engine/step';
import type { EventTaker } from '../run/run';
import type { Checkpoint } from './checkpoint';

/** A run that is only looked at: the same steps, and nothing is stored and no fingerprint taken. */
export class LookedRun implements EventTaker {
  state: EngineState;
  trades: number;

  constructor({ state, trades }: Checkpoint) {
    this.state = forkEngine(state);
    this.trades = trades;
  }

  take(event: EngineEvent): Effects {
    const effects = step(this.state, event);
    if (effects.order?.kind === 'traded') this.trades++;
    return effects;
  }

  finish(): void {
    // What a run stores at its end is not stored by a look at it.
  }
}
