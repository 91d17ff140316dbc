import type { CorruptState, LedgerAction, LedgerState, LedgerStateKind } from './state';

/** A state of which a person is told. */
export type LedgerTrouble = Exclude<LedgerState, { readonly kind: 'open' | 'closed' }>;

/** What is offered for as long as the ledger is damaged, by what is open of it. */
const OF_CORRUPT: Readonly<Record<CorruptState['holds'], readonly LedgerAction[]>> = {
  last_whole: ['export', 'go_on_from_here', 'salvage'],
  partial: ['salvage', 'export'],
  memory: ['save_anew', 'export'],
};

/** The trouble in a state; null where all is well. */
export function troubleIn(state: LedgerState): LedgerTrouble | null {
  return state.kind === 'open' || state.kind === 'closed' ? null : state;
}

/** The actions of states that are always the same. */
const FIXED = {
  quota_full: ['retry', 'clean_up_recordings', 'export'],
  storage_refused: ['export', 'retry'],
  second_tab: ['take_over'],
  clock_back: ['retry', 'go_on_with_this_clock'],
} as const satisfies Partial<Record<LedgerStateKind, readonly LedgerAction[]>>;

/** What can be done about a trouble, the best first. */
export function actionsFor(trouble: LedgerTrouble): readonly LedgerAction[] {
  switch (trouble.kind) {
    case 'corrupt':
      return OF_CORRUPT[trouble.holds];
    case 'newer_version':
      return trouble.readable ? ['reload', 'export'] : ['reload'];
    case 'fenced':
      return trouble.unstored === 0 ? ['take_over'] : ['export', 'take_over'];
    case 'evicted':
      return trouble.held ? ['save_anew', 'export'] : ['start_empty'];
    default:
      return FIXED[trouble.kind];
  }
}
