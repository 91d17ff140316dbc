/** How the ledger stands. Everything but `open` is said to the user; see actions.ts. */
export type LedgerState =
  /** Stored, writing, all well. */
  | { readonly kind: 'open' }
  /** No room: what is committed waits in memory; new orders are halted until there is room. */
  | { readonly kind: 'quota_full'; readonly detail: string }
  /** The browser refuses storage, as in some private windows: the ledger lives in this tab's memory. */
  | { readonly kind: 'storage_refused'; readonly detail: string }
  /** What is stored is damaged. */
  | CorruptState
  /** Written by a later Sundown; read-only as far as it can be read. */
  | { readonly kind: 'newer_version'; readonly detail: string; readonly readable: boolean }
  /** The browser removed what was stored; while running, this tab still holds all of it. */
  | { readonly kind: 'evicted'; readonly held: boolean }
  /** The machine's clock stands before the last time that was stored. Times are epoch milliseconds. */
  | { readonly kind: 'clock_back'; readonly now: number; readonly lastSaved: number }
  /** Another tab writes; this one reads along and can take over. */
  | { readonly kind: 'second_tab' }
  /** Another tab took over while this one slept or was asked; this one writes no more. `unstored` commits are only here. */
  | { readonly kind: 'fenced'; readonly unstored: number }
  | { readonly kind: 'closed' };

export interface CorruptState {
  readonly kind: 'corrupt';
  readonly detail: string;
  /**
   * What is open: `last_whole`, the last state that can be proved, read-only; `partial`, what could be gathered,
   * read-only; `memory`, the damage was found while running and this tab still holds everything.
   */
  readonly holds: 'last_whole' | 'partial' | 'memory';
  /** Stored changes after that state that cannot be used. */
  readonly lostFlushes: number;
  /** When that state was stored, epoch milliseconds; null where it is not known. */
  readonly savedAt: number | null;
}

export type LedgerStateKind = LedgerState['kind'];

/** What a user can do about a state. */
export type LedgerAction =
  | 'export'
  | 'retry'
  | 'clean_up_recordings'
  | 'save_anew'
  | 'go_on_from_here'
  | 'salvage'
  | 'start_empty'
  | 'reload'
  | 'go_on_with_this_clock'
  | 'take_over';

/** The tab's memory is whole and nobody else writes. */
const COMMITTING: readonly LedgerStateKind[] = ['open', 'quota_full', 'storage_refused', 'clock_back'];

/** Whether new rows may be committed. */
export function mayCommit(state: LedgerState): boolean {
  if (state.kind === 'evicted') return state.held;
  if (state.kind === 'corrupt') return state.holds === 'memory';
  return COMMITTING.includes(state.kind);
}

/** Whether the desk may place new orders: only where they are kept, or the user knows that they are not. */
export function mayOrder(state: LedgerState): boolean {
  return state.kind === 'open' || state.kind === 'storage_refused';
}
