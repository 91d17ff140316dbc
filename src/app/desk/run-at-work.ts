import type { EngineEvent } from '../engine/events';
import type { SeenRun } from '../report/seen-run';
import type { Run } from '../run/run';
import type { RunRecorder } from '../view/run-recorder';
import type { RunView } from '../view/run-view';
import type { RunLedger } from './run-ledger';

/** A run at work, whatever feeds it: with its ledger and with what the page shows of its past. */
export interface RunAtWork {
  readonly run: Run;
  readonly ledger: RunLedger;
  readonly recorder: RunRecorder;
  /** What its report needs of its market. */
  readonly seen: SeenRun;
  /** The run as the page shows it now. */
  rows(): RunView;
  /** An event that does not come from what feeds the run; the run's bugs become the desk's trouble. */
  take(event: EngineEvent): void;
  /** Ends the run; its ledger stays open. */
  end(): Promise<void>;
}
