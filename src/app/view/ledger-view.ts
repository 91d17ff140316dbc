import type { RunKind } from '../ledger/rows';
import type { LedgerTrouble } from '../ledger/actions';
import type { LedgerAction, LedgerStateKind } from '../ledger/state';

/** The open ledger as the page shows it. */
export interface LedgerView {
  readonly id: string;
  readonly name: string;
  readonly kind: RunKind;
  readonly state: LedgerStateKind;
  /** What a person is told and offered, the best action first; null where all is well. */
  readonly trouble: { readonly state: LedgerTrouble; readonly actions: readonly LedgerAction[] } | null;
  /** Commits that are not stored yet. */
  readonly waiting: number;
  /** So many wait that the replay is held up until some are stored. */
  readonly crowded: boolean;
  /** Names of ledgers that this tab has left and that still wait for room to be stored. */
  readonly left: readonly string[];
}
