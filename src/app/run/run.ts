import type { DigestPort } from '../digest';
import type { Effects } from '../engine/effects';
import type { EngineEvent } from '../engine/events';
import { accountWrites } from '../engine/rows';
import { restWrite } from '../engine/running-rest';
import { RunHash } from '../engine/run-hash';
import { createEngine, type EngineSetup, type EngineState } from '../engine/state';
import { step } from '../engine/step';
import type { LedgerWrite } from '../ledger/rows';

/** What a run is made of. */
export interface RunSetup extends EngineSetup {
  /** A fresh digest. */
  readonly digest: DigestPort;
  /** Stores the rows of one event in one transaction. */
  readonly commit: (writes: readonly LedgerWrite[]) => void;
}

/** What takes events: a run, or a look at one that stores nothing. */
export interface EventTaker {
  readonly state: EngineState;
  /** Fills so far, opening and closing ones. */
  readonly trades: number;
  /** Takes one event; the effects are valid until the next one. */
  take(event: EngineEvent): Effects;
  /** Nothing more will come. */
  finish(): void;
}

/** One run of the engine, live or replayed: takes events, stores their rows, keeps the fingerprint. */
export class Run implements EventTaker {
  readonly state: EngineState;
  readonly #hash: RunHash;
  readonly #commit: (writes: readonly LedgerWrite[]) => void;
  /** Fills of the ledger so far, opening and closing ones. */
  trades: number;

  constructor(setup: RunSetup) {
    this.state = createEngine(setup);
    this.#hash = new RunHash(setup.digest);
    this.#commit = setup.commit;
    this.trades = setup.goOn?.carried.trades ?? 0;
  }

  /** Takes one event. The effects are valid until the next one; their rows are already stored. */
  take(event: EngineEvent): Effects {
    const effects = step(this.state, event);
    this.#hash.take(effects);
    if (effects.writes.length > 0) this.#commit(effects.writes);
    if (effects.order?.kind === 'traded') this.trades++;
    return effects;
  }

  /** Stores account and rest as they stand, once nothing more will come: the rows of the last minute are not lost. */
  finish(): void {
    const { state } = this;
    if (state.time === null) return;
    state.broker.day.sample(state.broker.account.equity());
    const rest = state.rest === null ? [] : [restWrite(state.rest, null)];
    this.#commit([...accountWrites(state, state.time), ...rest]);
  }

  /** The fingerprint of all so far, 64 hex digits. */
  sha256(): string {
    return this.#hash.hex(this.state);
  }
}
