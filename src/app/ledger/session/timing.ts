import type { FlushRule } from './flusher';
import type { FoldTiming } from './fold-keeper';

/** Every duration and bound of a session. */
export interface SessionTiming extends FlushRule, FoldTiming {
  /** Commits that may wait to be stored before `room` holds its caller up. */
  readonly crowdedCommits: number;
  /** A log longer than this holds `room`'s caller up too, until some of it is folded, bytes. */
  readonly crowdedLogBytes: number;
  /** The clock may stand so far behind the last flush before it counts as set back, milliseconds. */
  readonly clockToleranceMs: number;
  /** How often a reading tab looks for news, milliseconds. */
  readonly followMs: number;
}

export const SESSION_TIMING: SessionTiming = {
  strictGapMs: 20,
  groupMs: 1_000,
  retryMs: 15_000,
  idleMs: 2_000,
  settleMs: 60_000,
  strictSettleMs: 10_000,
  busyLogBytes: 32_000_000,
  stepBytes: 8_000_000,
  crowdedCommits: 10_000,
  crowdedLogBytes: 128_000_000,
  clockToleranceMs: 120_000,
  followMs: 1_000,
};
