import type { LedgerAction, LedgerStateKind } from '../../../app/ledger/state';

/** The ledger in the header and in the notice that says what is wrong with it. */
export const ledger = {
  title: 'Ledger',
  stored: 'Stored',
  storing: (commits: string): string => `Storing ${commits}`,
  heldUp: 'replay waits for storage',
  meaning: 'Orders and trades of this run are stored in this browser.',
  left: {
    title: 'Ledgers that wait for room',
    waits: (names: string): string =>
      `Not stored yet for want of room: ${names}. Delete recordings or free disk space, and keep this tab open until then.`,
  },
  /** A ledger's state in a word or two, where something is to be said. */
  states: {
    quota_full: 'No room',
    storage_refused: 'In memory only',
    corrupt: 'Damaged',
    newer_version: 'Newer version',
    evicted: 'Removed by the browser',
    clock_back: 'Clock set back',
    second_tab: 'Read-only: open in another tab',
    fenced: 'Read-only: taken over',
    closed: 'Closed',
  } satisfies Record<Exclude<LedgerStateKind, 'open'>, string>,
  /** What the buttons say. */
  actions: {
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
  } satisfies Record<LedgerAction, string>,
};
