import type { LedgerReader } from '../ledger/port';
import { type EpochMs, epochMs } from '../../core/time';
import type { RunRecorder } from '../view/run-recorder';
import type { ShownRun } from '../view/run-view';
import type { LiveRun } from './live-run';
import type { PlayedRun } from './played-run';

/** A run of either kind. */
export type DeskRun = PlayedRun | LiveRun;

/** What the desk is at. */
export type Activity =
  | { readonly kind: 'nothing' }
  /** A ledger is looked at, and nothing runs. */
  | { readonly kind: 'stored'; readonly ledger: LedgerReader }
  | PlayedRun
  | LiveRun;

/** What the desk is at: the run, else the ledger that is open. */
export function activityOf(run: DeskRun | null, ledger: LedgerReader | null): Activity {
  return run ?? (ledger === null ? { kind: 'nothing' } : { kind: 'stored', ledger });
}

/** The run of an activity; null where nothing runs. */
export function runOf(activity: Activity): DeskRun | null {
  return activity.kind === 'replay' || activity.kind === 'live' ? activity : null;
}

/** When something that a person does happens in a run: now in event time, or where the run begins. */
export function timeIn(run: DeskRun): EpochMs {
  const begins = run.kind === 'replay' ? run.market.stream.firstTime : run.startedAt;
  return run.run.state.time ?? begins ?? epochMs(0);
}

/** What the page shows of a run: a replay may be looked at behind or ahead of where it stands. */
export function shownIn(run: DeskRun): ShownRun & { readonly recorder: RunRecorder } {
  if (run.kind === 'replay') return run.dvr.actor;
  const { state, trades } = run.run;
  return { state, trades, recorder: run.recorder };
}
