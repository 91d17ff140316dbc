import { epochMs, ledgerDateTime } from '../../core/time';
import type { LedgerReader } from '../ledger/port';
import type { RunRow } from '../ledger/rows';
import type { OpenedMarket } from './ports';

/** Runs of one ledger that are looked at: all of them. */
const MOST_RUNS = 1_000_000;

/** Whether a ledger is that of a replay of this market which was not played to its end: it can be played on. */
export function goesOnWith(ledger: LedgerReader, { name, stream, session }: OpenedMarket): boolean {
  if (session) return false;
  const runs = ledger.runs(MOST_RUNS);
  const [first, last] = [runs.at(-1), runs[0]];
  if (first?.kind !== 'replay' || last?.end_reason === 'finished') return false;
  return first.source === name && first.started_at === startOf(stream);
}

/** Event time of a market's start, as the row of its run has it. */
export function startOf({ firstTime }: OpenedMarket['stream']): string {
  return ledgerDateTime(firstTime ?? epochMs(0));
}

/** The configuration under which the ledger's first run began, as text; null for a new ledger. */
export function firstConfig(ledger: LedgerReader): string | null {
  return firstRun(ledger)?.config_json ?? null;
}

/** The run that a ledger was made for: its ids are those of the ledger for good. Null for a new ledger. */
export function firstRun(ledger: LedgerReader): RunRow | null {
  return ledger.runs(MOST_RUNS).at(-1) ?? null;
}
