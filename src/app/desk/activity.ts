import type { LedgerReader } from '../ledger/port';
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
