import type { SessionClock } from '../../app/ledger/session/ports';

/** The machine's time and timers, for deciding when a ledger is stored; no decision of the desk depends on them. */
export function sessionClock(): SessionClock {
  return {
    now: () => Date.now(),
    after(ms, work) {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
  };
}
