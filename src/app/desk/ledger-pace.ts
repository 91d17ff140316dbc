import { SESSION_TIMING } from '../ledger/session/timing';
import type { LedgerSession } from '../ledger/session/session';
import type { Pace } from './ports';

/** So much waits to be stored that the replay waits, too. */
export function isCrowded({ progress }: LedgerSession): boolean {
  return progress.committed - progress.durable > SESSION_TIMING.crowdedCommits;
}

/**
 * A pace that lets a replay hurry only as fast as its ledger is stored: what waits in memory stays bounded. A ledger
 * that cannot be stored at all holds nobody up here; see RunLedger, which pauses the replay then.
 */
export function pacedBy(session: LedgerSession, pace: Pace): Pace {
  return {
    now: () => pace.now(),
    sleep: (ms) => pace.sleep(ms),
    async yield() {
      while (isCrowded(session) && session.state.kind === 'open') await nextChange(session);
      await pace.yield();
    },
  };
}

function nextChange(session: LedgerSession): Promise<void> {
  return new Promise((resolve) => {
    const end = session.subscribe(() => {
      end();
      resolve();
    });
  });
}
