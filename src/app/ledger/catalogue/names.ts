/** The database in which the browser keeps the ledger of that id. */
export function ledgerDatabase(id: string): string {
  return `sundown-ledger-${id}`;
}

/** The database that lists the ledgers. */
export const CATALOGUE_DATABASE = 'sundown-ledgers';
