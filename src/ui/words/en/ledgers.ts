import type { RunKind } from '../../../app/ledger/rows';
import type { LedgerRefusal } from '../../../app/ledgers-api';

/** The sheet with the ledgers of this browser. */
export const ledgers = {
  title: 'Ledgers',
  about: 'Each run writes a ledger of its own into this browser; live runs go on with one account.',
  none: 'There is no ledger yet.',
  create: 'New ledger',
  newLedger: 'Ledger',
  import: 'Import SQLite file…',
  importMeaning: 'An exported ledger; it is verified before it becomes one here.',
  importing: (name: string, percent: string): string => `Importing ${name}: ${percent}`,
  deleted: (name: string): string => `"${name}" is deleted. It can be brought back for a day.`,
  undo: 'Undo',
  isOpen: 'open',
  kinds: { live: 'Live account', replay: 'Replay' } satisfies Record<RunKind, string>,
  columns: { name: 'Name', kind: 'Kind', made: 'Made (UTC)', actions: 'Actions' },
  naming: { rename: 'Rename', field: 'New name', save: 'Save', cancel: 'Cancel' },
  actions: {
    open: 'Look at',
    report: 'Report',
    data: 'Data',
    export: 'Save file',
    duplicate: 'Duplicate',
    reset: 'Empty',
    delete: 'Delete',
  },
  confirm: {
    reset: (name: string): string =>
      `Empty "${name}" for good? All its trades, orders and the account are gone; a run on it ends.`,
    delete: (name: string): string => `Delete "${name}"? A run on it ends; it can be brought back for a day.`,
  },
  refusals: {
    in_use: 'This ledger is open in another tab. Close it there and try again.',
    unknown_ledger: 'That ledger is not there any more.',
    name_taken: 'Another ledger has that name, or it is empty. Choose another name.',
    quota_full: 'There is no room left. Nothing was changed. Delete ledgers or free disk space.',
    not_sqlite:
      'This is not an SQLite file. Nothing was imported. Choose a file that Sundown exported (.sqlite).',
    cut_short: 'This SQLite file is cut short. Nothing was imported. Copy or download it again.',
    damaged_file: 'SQLite finds this file damaged. Nothing was imported.',
    foreign: 'This is an SQLite file, but not a ledger of Sundown. Nothing was imported.',
    newer_file:
      'This ledger was written by a later version of Sundown. Nothing was imported. Reload to update, then import it again.',
    absent: 'Nothing is stored of that ledger. Nothing was changed.',
    fenced: 'Another tab has taken that ledger over. Nothing was changed.',
    newer_format: 'A later version of Sundown stored that ledger. Nothing was changed. Reload to update.',
    damaged:
      'What is stored of that ledger is damaged. Nothing was changed. Open it to save what can be read.',
    guard_failed: "The browser's storage did not do it. Nothing was changed. Try again.",
    unavailable: "The browser's storage did not do it. Nothing was changed. Try again.",
    unknown: "The browser's storage did not do it. Nothing was changed. Try again.",
  } satisfies Record<LedgerRefusal['code'], string>,
};
