import type { RunKind } from '../../../app/ledger/rows';

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
};
