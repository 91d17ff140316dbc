import type { LedgerPort } from './port';
import type { DateTimeText, RunRow } from './rows';

/** When the desk was last at work on a ledger, and with what. */
export interface LastRun {
  readonly run: RunRow;
  /** When it ended; for a run that was cut short, when it last stored anything, or its start. */
  readonly until: DateTimeText;
  /** It was killed, or lost its power, before it could say that it ended. */
  readonly interrupted: boolean;
}

/** Runs that are looked at for one that was cut short: more than one only where several were. */
const LATEST = 20;

/** The run before this one; null in a new ledger. `savedAt` is when the ledger was last stored before it was opened. */
export function lastRun(ledger: LedgerPort, savedAt: DateTimeText | null): LastRun | null {
  const [run] = ledger.runs(1);
  if (run === undefined) return null;
  const interrupted = run.ended_at === null;
  return { run, until: run.ended_at ?? later(savedAt, run.started_at), interrupted };
}

/**
 * Ends the runs that were cut short, at the time when the ledger was last stored: the time between that and the next
 * run's start is the time the desk was away. Call it once after opening, before the next run is saved.
 */
export function endInterruptedRuns(ledger: LedgerPort, savedAt: DateTimeText | null): void {
  for (const run of ledger.runs(LATEST)) {
    if (run.ended_at !== null) continue;
    const ended_at = later(savedAt, run.started_at);
    ledger.endRun(run.id, { ended_at, end_reason: 'interrupted', sha256: run.sha256 });
  }
}

/** A run cannot have ended before it started, whatever the clock said. */
function later(savedAt: DateTimeText | null, startedAt: DateTimeText): DateTimeText {
  return savedAt !== null && savedAt > startedAt ? savedAt : startedAt;
}
