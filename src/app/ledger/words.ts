import type { CorruptState, LedgerAction, LedgerState } from './state';

/** A state in words: what happened, what is safe, what to do, and the actions to offer, the best first. */
export interface LedgerWords {
  readonly what: string;
  readonly safe: string;
  readonly next: string;
  readonly actions: readonly LedgerAction[];
}

/** States whose words are always the same. */
const FIXED: Readonly<Record<'quota_full' | 'storage_refused' | 'second_tab', LedgerWords>> = {
  quota_full: {
    what: 'There is no room left to store the ledger.',
    safe: 'Everything up to now is in this tab, and all but the last changes is stored. No new orders are placed.',
    next: 'Delete recordings or free disk space and try again, or export the ledger. Keep this tab open until then.',
    actions: ['retry', 'clean_up_recordings', 'export'],
  },
  storage_refused: {
    what: 'This browser does not let Sundown store anything, as in a private window.',
    safe: 'The desk works, but its ledger lives in this tab only and is gone when the tab closes.',
    next: 'Export the ledger before you close the tab, or open Sundown in a normal window.',
    actions: ['export', 'retry'],
  },
  second_tab: {
    what: 'This ledger is at work in another tab or window.',
    safe: 'Here you see it as that tab writes it. Nothing can be lost.',
    next: 'Go on there, or take over here: the other tab then only reads.',
    actions: ['take_over'],
  },
};

/** What a person is told about the ledger's state; null where all is well. */
export function ledgerWords(state: LedgerState): LedgerWords | null {
  switch (state.kind) {
    case 'open':
    case 'closed':
      return null;
    case 'corrupt':
      return corruptWords(state);
    case 'newer_version':
      return newerWords(state.readable);
    case 'fenced':
      return fencedWords(state.unstored);
    case 'evicted':
      return evictedWords(state.held);
    case 'clock_back':
      return clockWords(state.now, state.lastSaved);
    default:
      return FIXED[state.kind];
  }
}

function fencedWords(unstored: number): LedgerWords {
  const what = 'Another tab has taken this ledger over.';
  const next = 'Go on in the other tab, or take the ledger back.';
  if (unstored === 0) {
    const safe = 'Everything that this tab did is in the ledger there. This tab writes no more.';
    return { what, safe, next, actions: ['take_over'] };
  }
  const changes = `${unstored} ${unstored === 1 ? 'change' : 'changes'}`;
  return {
    what,
    safe: `What this tab had stored is in the ledger there. Its last ${changes} could not be stored and are only here.`,
    next: `Export the ledger from this tab before you close it. ${next}`,
    actions: ['export', 'take_over'],
  };
}

function newerWords(readable: boolean): LedgerWords {
  return {
    what: 'This ledger was written by a later version of Sundown.',
    safe: readable ? 'It is open for reading and nothing in it was changed.' : 'Nothing in it was changed.',
    next: 'Reload to get the newest Sundown, or open another ledger.',
    actions: readable ? ['reload', 'export'] : ['reload'],
  };
}

function clockWords(now: number, lastSaved: number): LedgerWords {
  return {
    what: `This computer's clock says ${minute(now)} UTC, but the ledger was last stored at ${minute(lastSaved)} UTC.`,
    safe: 'The ledger is whole. No new orders are placed, because their times would run backwards.',
    next: 'Correct the clock and try again, or go on with this clock if it is right.',
    actions: ['retry', 'go_on_with_this_clock'],
  };
}

function corruptWords(state: CorruptState): LedgerWords {
  const what = `The stored ledger is damaged: ${state.detail}.`;
  const when = state.savedAt === null ? '' : ` of ${minute(state.savedAt)} UTC`;
  const lost = `${state.lostFlushes} later ${state.lostFlushes === 1 ? 'change' : 'changes'}`;
  switch (state.holds) {
    case 'last_whole':
      return {
        what,
        safe: `The last whole state${when} is open for reading; ${lost} cannot be used. Nothing was overwritten.`,
        next: 'Export it first. Then go on from this state, or save its rows into a new ledger.',
        actions: ['export', 'go_on_from_here', 'salvage'],
      };
    case 'partial':
      return {
        what,
        safe: 'What could still be read is open for reading. Nothing was overwritten.',
        next: 'Save the readable rows into a new ledger, or export the damaged file for someone who can look into it.',
        actions: ['salvage', 'export'],
      };
    case 'memory':
      return {
        what,
        safe: 'This tab still holds the whole ledger. No new orders are placed.',
        next: 'Store it anew from this tab, or export it. Keep this tab open until then.',
        actions: ['save_anew', 'export'],
      };
  }
}

function evictedWords(held: boolean): LedgerWords {
  const what =
    'The browser has removed the stored ledger, as it may when disk space is short or site data is cleared.';
  return held
    ? {
        what,
        safe: 'This tab still holds the whole ledger. No new orders are placed.',
        next: 'Store it anew from this tab, or export it. Keep this tab open until then.',
        actions: ['save_anew', 'export'],
      }
    : {
        what,
        safe: 'Files that you exported are untouched.',
        next: 'Import an exported file, or start with an empty ledger.',
        actions: ['start_empty'],
      };
}

function minute(time: number): string {
  return new Date(time).toISOString().slice(0, 16).replace('T', ' ');
}
