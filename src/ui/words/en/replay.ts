/** Playing a recorded market, and the files that come in and go out. */
export const replay = {
  group: 'Replay',
  restart: 'Restart from an empty account',
  play: 'Play',
  pause: 'Pause',
  step: 'One tick forward',
  speed: 'Speed',
  fastest: 'max',
  progress: 'Played so far',
  importing: (name: string): string => `Reading ${name}`,
  updates: (count: string): string => `${count} updates`,
  cancel: 'Cancel',
  open: 'Open files…',
  openMeaning:
    'Recorded markets: snapshots, raw frames, CSV or a recording; plain or gzip. Or drop them anywhere.',
  export: 'Export ledger',
  exportMeaning: 'Saves the ledger of this run as an SQLite file.',
  drop: 'Drop to open as one market',
};
