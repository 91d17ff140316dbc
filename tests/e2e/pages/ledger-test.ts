import { test as base } from './desk-test';
import { LedgerPage } from './ledger-page';

/** A test of the desk's ledger. The service worker is off, so that a test can come between the page and its files. */
export const test = base.extend<{ ledger: LedgerPage }>({
  serviceWorkers: 'block',
  ledger: async ({ desk }, use) => use(new LedgerPage(desk.page)),
});

export { expect } from './desk-test';
