import type { RecorderTrouble } from '../../../app/recordings/live-recorder';
import type { RecordingsTrouble } from '../../../app/recordings/ports';

/** The sheet of recordings, and the word in the header that says whether a session is recorded. */
export const recordings = {
  title: 'Recordings',
  about: 'Every live session is recorded as it goes, so that it can be played again and proved.',
  none: 'Nothing is recorded yet. Listen to a live market, or import a file.',
  facts: {
    market: 'Market',
    start: 'Started (UTC)',
    length: 'Length',
    size: 'Size',
  },
  states: {
    recording: 'Being recorded',
    complete: 'Complete',
    cut: 'Ends early',
  },
  cutMeaning: 'Its end is missing, as after a crash. Up to there it is whole.',
  synthetic: 'synthetic',
  fingerprint: (sha256: string): string => `Fingerprint of the session: ${sha256}`,
  actions: {
    all: 'Actions',
    play: 'Play as it was',
    playMeaning: 'Plays the session with its own settings and everything that was done at the desk',
    playMarket: 'Play as a market',
    playMarketMeaning: 'Plays only what the market did, under the present settings',
    open: 'Play',
    verify: 'Verify',
    verifyMeaning: 'Plays it again beside the desk and compares outcomes, orders, trades and account',
    stopVerify: 'Stop checking',
    pin: 'Pin',
    pinMeaning: 'A pinned recording is never dropped to make room',
    rename: 'Rename',
    export: 'Save file',
    exportPacked: 'Save packed',
    delete: 'Delete',
    import: 'Import files…',
    importMeaning: 'Files of any market format; each becomes a recording in this browser',
    undo: 'Undo',
    save: 'Save',
    cancel: 'Cancel',
  },
  /** Names an action for who hears it without seeing its row. */
  of: (action: string, name: string): string => `${action}: ${name}`,
  newName: 'New name',
  confirmDelete: (name: string): string => `Delete "${name}"?`,
  deleted: (name: string): string => `"${name}" is deleted. It can be brought back until its room is needed.`,
  used: (used: string, quota: string): string => `${used} of ${quota} in use`,
  usedMeaning: 'When recordings need more, the oldest that are not pinned are dropped.',
  quota: 'Most that recordings may use, MB',
  recordSessions: 'Record live sessions',
  checking: (percent: string): string => `Checking: ${percent}`,
  verdicts: {
    same: (ticks: string, trades: string): string =>
      `Proved: the same result, ${ticks} ticks, ${trades} fills`,
    twice: (ticks: string, trades: string): string =>
      `Played twice with the same result, ${ticks} ticks, ${trades} fills`,
    parted: (after: string, before: string): string =>
      `Differs: the runs part between ${after} and ${before} UTC`,
    partedFirst: (before: string): string => `Differs: the runs part before ${before} UTC`,
    nothing: 'It ends before its first fingerprint: there is nothing to compare with.',
  },
  troubles: {
    unknown_recording: 'That recording is not there any more.',
    name_taken: 'Another recording has that name, or it is empty. Choose another name.',
    in_use:
      'This recording is being written, played or checked. Play something else, or wait, and try again.',
    unusable: 'This cannot be read as a recording. Nothing was changed.',
    quota_full: 'There is no room left in this browser. Delete recordings and try again.',
    guard_failed: 'Another tab was faster. Nothing was changed; try again.',
    unavailable: 'This browser does not let Sundown store anything, as in a private window.',
    unknown: "The browser's storage did not do it. Try again.",
  } satisfies Record<RecordingsTrouble['code'], string>,
  recorder: {
    on: (bytes: string): string => `Recording ${bytes}`,
    off: 'Not recorded',
    failed: 'Recording ended',
    onMeaning: 'This session is recorded in this browser. Press to see all recordings.',
    offMeaning: 'Live sessions are not recorded, by your choice. Press to change it.',
    failures: {
      no_room: 'There is no room left to record. Trading goes on, and what was recorded before is kept.',
      too_long:
        'The session has reached the most that recordings may use. Trading goes on, and what was recorded is kept.',
      too_slow: 'The disk is too slow to record. Trading goes on, and what was recorded before is kept.',
      not_stored:
        'The browser refuses to store the recording. Trading goes on, and its ledger is apart from this.',
      unrecordable:
        'Something came that cannot be recorded. Trading goes on, and what was recorded before is kept.',
    } satisfies Record<RecorderTrouble['code'], string>,
  },
};
