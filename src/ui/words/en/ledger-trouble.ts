/** What a person is told of a ledger's trouble, by its state: what happened, what is safe, what to do. */
export const ledgerTrouble = {
  quota_full: {
    what: 'There is no room left to store the ledger.',
    safe: 'Everything up to now is in this tab, and all but the last changes is stored. No new orders are placed.',
    next: 'Delete recordings or free disk space and try again, or export the ledger. Keep this tab open until then.',
  },
  storage_refused: {
    what: 'This browser does not let Sundown store anything, as in a private window.',
    safe: 'The desk works, but its ledger lives in this tab only and is gone when the tab closes.',
    next: 'Export the ledger before you close the tab, or open Sundown in a normal window.',
  },
  second_tab: {
    what: 'This ledger is at work in another tab or window.',
    safe: 'Here you see it as that tab writes it. Nothing can be lost.',
    next: 'Go on there, or take over here: the other tab then only reads.',
  },
  fenced: {
    what: 'Another tab has taken this ledger over.',
    allThere: {
      safe: 'Everything that this tab did is in the ledger there. This tab writes no more.',
      next: 'Go on in the other tab, or take the ledger back.',
    },
    oneHere: {
      safe: 'What this tab had stored is in the ledger there. Its last change could not be stored and is only here.',
    },
    someHere: {
      safe: (changes: string): string =>
        `What this tab had stored is in the ledger there. Its last ${changes} changes could not be stored and are only here.`,
      next: 'Export the ledger from this tab before you close it. Go on in the other tab, or take the ledger back.',
    },
  },
  newer_version: {
    what: 'This ledger was written by a later version of Sundown.',
    safe: 'Nothing in it was changed.',
    safeAndReadable: 'It is open for reading and nothing in it was changed.',
    next: 'Reload to get the newest Sundown, or open another ledger.',
  },
  clock_back: {
    what: (now: string, lastSaved: string): string =>
      `This computer's clock says ${now} UTC, but the ledger was last stored at ${lastSaved} UTC.`,
    safe: 'The ledger is whole. No new orders are placed, because their times would run backwards.',
    next: 'Correct the clock and try again, or go on with this clock if it is right.',
  },
  corrupt: {
    /** The detail is technical and in English. */
    what: (detail: string): string => `The stored ledger is damaged: ${detail}.`,
    last_whole: {
      whole: 'The last whole state is open for reading. Nothing was overwritten.',
      wholeOf: (time: string): string =>
        `The last whole state of ${time} UTC is open for reading. Nothing was overwritten.`,
      lostOne: '1 later change cannot be used.',
      lostSome: (changes: string): string => `${changes} later changes cannot be used.`,
      next: 'Export it first. Then go on from this state, or save its rows into a new ledger.',
    },
    partial: {
      safe: 'What could still be read is open for reading. Nothing was overwritten.',
      next: 'Save the readable rows into a new ledger, or export the damaged file for someone who can look into it.',
    },
  },
  evicted: {
    what: 'The browser has removed the stored ledger, as it may when disk space is short or site data is cleared.',
    gone: {
      safe: 'Files that you exported are untouched.',
      next: 'Import an exported file, or start with an empty ledger.',
    },
  },
  /** What is stored is gone or damaged, but this tab has all of it. */
  held: {
    safe: 'This tab still holds the whole ledger. No new orders are placed.',
    next: 'Store it anew from this tab, or export it. Keep this tab open until then.',
  },
};
