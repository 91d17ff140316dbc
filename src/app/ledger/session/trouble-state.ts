import type { LogTrouble } from '../log/trouble';
import type { LedgerState } from '../state';

/** The state that a trouble met while writing leads to; the memory is whole in all of them. `unstored` commits wait. */
export function stateOf({ code, detail }: LogTrouble, unstored: number): LedgerState {
  switch (code) {
    case 'quota_full':
      return { kind: 'quota_full', detail };
    case 'unavailable':
    case 'unknown':
    case 'guard_failed':
      return { kind: 'storage_refused', detail };
    case 'absent':
      return { kind: 'evicted', held: true };
    case 'damaged':
      return { kind: 'corrupt', detail, holds: 'memory', lostFlushes: 0, savedAt: null };
    case 'newer_format':
      return { kind: 'newer_version', detail, readable: false };
    case 'fenced':
      return { kind: 'fenced', unstored };
  }
}

/** States from which a session does not return: another tab, or a later Sundown, has the store. */
export function isFinal({ kind }: LedgerState): boolean {
  return kind === 'fenced' || kind === 'newer_version';
}
