import type { LedgerAction, LedgerStateKind } from '../../app/ledger/state';

/** The texts about the ledger, by place. */
export const LEDGER_LABELS = {
  title: 'Ledger',
  stored: 'Stored',
  storing: 'Storing',
  heldUp: 'replay waits for storage',
  meaning: 'Orders and trades of this run are stored in this browser.',
  safe: 'Safe',
  next: 'Next',
  manage: 'Ledgers',
} as const;

/** A ledger's state in a word or two, where something is to be said. */
export const STATE_WORDS: Readonly<Record<Exclude<LedgerStateKind, 'open'>, string>> = {
  quota_full: 'No room',
  storage_refused: 'In memory only',
  corrupt: 'Damaged',
  newer_version: 'Newer version',
  evicted: 'Removed by the browser',
  clock_back: 'Clock set back',
  second_tab: 'Read-only: open in another tab',
  fenced: 'Read-only: taken over',
  closed: 'Closed',
};

/** What the buttons say. */
export const ACTION_WORDS: Readonly<Record<LedgerAction, string>> = {
  export: 'Export ledger',
  retry: 'Try again',
  clean_up_recordings: 'Clean up',
  save_anew: 'Store anew',
  go_on_from_here: 'Go on from here',
  salvage: 'Save readable rows',
  start_empty: 'Start empty',
  reload: 'Reload',
  go_on_with_this_clock: 'Go on with this clock',
  take_over: 'Take over',
};
