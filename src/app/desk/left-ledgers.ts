import { mayCommit } from '../ledger/state';
import type { LedgerSession } from '../ledger/session/session';
import type { OpenLedger } from './ledger-remedies';

/**
 * Ledgers that were left while there was no room for all that they hold: they stay in this tab's memory and go on trying
 * to be stored, so that going over to another run loses nothing.
 */
export class LeftLedgers {
  readonly #onChange: () => void;
  readonly #left = new Map<string, { readonly open: OpenLedger; readonly unsubscribe: () => void }>();

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** What they are called. */
  get names(): readonly string[] {
    return [...this.#left.values()].map(({ open }) => open.entry.name);
  }

  /** Stores a ledger and closes it, as soon as that can be done. */
  async leave(open: OpenLedger): Promise<void> {
    await open.session.flush();
    if (isWaiting(open.session)) this.#keep(open);
    else await open.session.close();
  }

  /** A ledger that was left, to be worked on again; null where it is none. */
  take(id: string): LedgerSession | null {
    const left = this.#left.get(id);
    if (left === undefined) return null;
    left.unsubscribe();
    this.#left.delete(id);
    return left.open.session;
  }

  /** Tries again now. */
  async retry(): Promise<void> {
    for (const { open } of this.#left.values()) await open.session.retry();
  }

  #keep(open: OpenLedger): void {
    const { id } = open.entry;
    const unsubscribe = open.session.subscribe(() => {
      if (!isWaiting(open.session)) void this.take(id)?.close().then(this.#onChange);
    });
    this.#left.set(id, { open, unsubscribe });
  }
}

/** Its memory is all that holds its last rows. A browser that stores nothing at all is not waited for. */
function isWaiting({ state, progress }: LedgerSession): boolean {
  const isKept = mayCommit(state) && state.kind !== 'storage_refused';
  return isKept && progress.durable < progress.committed;
}
