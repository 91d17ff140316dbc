import type { DeskTrouble } from '../../../app/view/desk-trouble';

type CodeOf<Kind extends DeskTrouble['kind']> = Extract<DeskTrouble, { kind: Kind; code: string }>['code'];

/** What went wrong with a file, a recording or the engine. What comes after the colon is technical and in English. */
export const deskTrouble = {
  imported: {
    what: (file: string, line: string, why: string, detail: string): string =>
      `${file}: line ${line}: ${why}: ${detail}`,
    safe: 'Nothing of it was loaded; the run that was open is as it was.',
    next: 'Mend the file or choose another one.',
  },
  recording: {
    what: (why: string, detail: string): string => `The recording cannot be opened. ${why}: ${detail}`,
    safe: 'Nothing of it was loaded; the run that was open is as it was.',
    next: 'Mend the file or choose another one.',
  },
  playing: {
    what: (why: string, detail: string): string => `The recording cannot be played on. ${why}: ${detail}`,
    safe: 'What was played so far stands, and so does the ledger of this run.',
    next: 'Import the original file again, or open another recording.',
  },
  notFetched: {
    what: (file: string, reason: string): string => `${file} could not be loaded (${reason}).`,
    safe: 'Nothing was changed; your own files can be opened as ever.',
    next: 'Check that the page is served whole, then reload it.',
  },
  bug: {
    what: (reason: string): string => `The desk met an error of its own: ${reason}.`,
    safe: 'Trading has stopped. What the ledger holds is as it was after the last decision.',
    next: 'Export the ledger if you need it, then reload the page. Please report the words above.',
  },
  importCodes: {
    read_failed: 'The file cannot be read',
    write_failed: 'The recording cannot be stored',
    cancelled: 'The import was cancelled',
    empty: 'The file is empty',
    bad_gzip: 'The file cannot be unpacked',
    unknown_format: 'No format that Sundown knows',
    line_too_long: 'The line is too long',
    bad_json: 'The line is not JSON',
    wrong_columns: 'The columns are not those of the format',
    wrong_type: 'A field is missing or of the wrong kind',
    bad_number: 'A number cannot be used',
    bad_time: 'A time cannot be used',
    mixed_symbols: 'The symbols do not belong in one file',
    no_symbol: 'Nothing says which symbol it is',
    no_snapshot: 'The whole book that changes would follow is missing',
    no_updates: 'The file holds no updates',
    bad_recording: 'The recording is damaged',
  } satisfies Record<CodeOf<'import'>, string>,
  recordingCodes: {
    not_a_recording: 'It is no recording of Sundown',
    newer_version: 'A later version of Sundown made it',
    damaged_header: 'Its beginning is damaged',
    damaged_block: 'A part of it is damaged',
    cut_short: 'Its end is missing',
    unreadable: 'The file cannot be read',
    bad_symbol: 'A symbol cannot be used',
    symbol_overlap: 'Two recordings hold the same symbol',
    scale_overflow: 'A number has too many digits',
  } satisfies Record<CodeOf<'recording'>, string>,
};
