import { epochMs, ledgerDateTime } from '../../core/time';
import type { DateTimeText, RunKind, RunRow } from '../ledger/rows';
import { endInterruptedRuns } from '../ledger/runs';
import { mayCommit, mayOrder } from '../ledger/state';
import type { LedgerSession } from '../ledger/session/session';
import type { CommandEvent } from '../engine/events';
import type { Run } from '../run/run';
import { isCrowded } from './ledger-pace';
import type { Hold } from './player';

/** Runs of one ledger that are counted to number the next. */
const MOST_RUNS = 1_000_000;

/** What a run says of itself when it begins. */
export type RunOrigin = Pick<RunRow, 'kind' | 'source' | 'profile' | 'config_json' | 'started_at'>;

/** A run as its ledger deals with it. */
export interface LedgeredRun {
  readonly run: Run;
  /** The one way by which a command reaches the run. */
  readonly take: (command: CommandEvent) => void;
  /** Stops what feeds the run: the ledger keeps nothing any more, or too much waits. */
  readonly stop: () => void;
}

/**
 * One run's dealings with its ledger: its row in the table of runs, the halt of new orders where the ledger would not
 * keep them, and a stop of the run where it keeps nothing any more or too much waits.
 */
export class RunLedger {
  readonly session: LedgerSession;
  readonly #of: LedgeredRun;
  readonly #id: string;
  readonly #startedAt: string;
  readonly #unsubscribe: () => void;
  #ended = false;

  constructor(session: LedgerSession, of: LedgeredRun, origin: RunOrigin) {
    this.session = session;
    this.#of = of;
    this.#startedAt = origin.started_at;
    this.#id = `RUN-${session.ledger.runs(MOST_RUNS).length + 1}`;
    if (mayCommit(session.state)) {
      endInterruptedRuns(session.ledger, lastStored(session, origin.kind));
      session.ledger.saveRun({ ...origin, id: this.#id, sha256: null, ended_at: null, end_reason: null });
    }
    this.#unsubscribe = session.subscribe(() => this.#look());
    this.#look();
  }

  /** Notes the end of the run, once; nothing of it is stored where the ledger takes no rows. */
  end(reason: 'finished' | 'stopped'): void {
    if (this.#ended || !mayCommit(this.session.state)) return;
    this.#ended = true;
    const { run } = this.#of;
    const { time } = run.state;
    const ended_at = time === null ? this.#startedAt : ledgerDateTime(time);
    this.session.ledger.endRun(this.#id, { ended_at, end_reason: reason, sha256: run.sha256() });
  }

  /** The run has to do with its ledger no more; the ledger stays open. */
  leave(): void {
    this.end('stopped');
    this.#unsubscribe();
  }

  #look(): void {
    const { state } = this.session;
    const { run, take, stop } = this.#of;
    const halted = !mayOrder(state);
    if (halted !== run.state.halted)
      take({ kind: 'command', command: halted ? 'halt' : 'release', time: run.state.time ?? epochMs(0) });
    if (holdOf(this.session) !== 'none') stop();
  }
}

/** Why a run cannot be played on: its ledger takes no rows, or has no room for as many as wait. */
export function holdOf(session: LedgerSession): Hold {
  if (!mayCommit(session.state)) return 'closed';
  return session.state.kind !== 'open' && isCrowded(session) ? 'room' : 'none';
}

/** When the run before was cut off at the earliest: by the clock for a live one, by the market's time for a replay. */
function lastStored({ savedAt, ledger }: LedgerSession, kind: RunKind): DateTimeText | null {
  if (kind === 'live' && savedAt !== null) return ledgerDateTime(epochMs(savedAt));
  return ledger.lastSnapshot()?.timestamp ?? null;
}
