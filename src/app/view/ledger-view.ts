import type { RunKind } from '../ledger/rows';
import type { LedgerStateKind } from '../ledger/state';
import type { LedgerWords } from '../ledger/words';

/** The open ledger as the page shows it. */
export interface LedgerView {
  readonly id: string;
  readonly name: string;
  readonly kind: RunKind;
  readonly state: LedgerStateKind;
  /** What a person is told and offered; null where all is well. */
  readonly words: LedgerWords | null;
  /** Commits that are not stored yet. */
  readonly waiting: number;
  /** So many wait that the replay is held up until some are stored. */
  readonly crowded: boolean;
  /** Names of ledgers that this tab has left and that still wait for room to be stored. */
  readonly left: readonly string[];
}
