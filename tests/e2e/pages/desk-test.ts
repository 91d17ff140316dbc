import { test as base, expect } from '@playwright/test';
import { DeskPage } from './desk-page';

/** Playwright's own word where a test does without the service worker. */
const BLOCKED = 'Service Worker registration blocked by Playwright';

/** A test with the desk's page; it fails if the browser had anything to complain about meanwhile. */
export const test = base.extend<{ desk: DeskPage }>({
  desk: async ({ page }, use) => {
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      const isComplaint = ['error', 'warning'].includes(message.type());
      if (isComplaint && message.text() !== BLOCKED) complaints.push(message.text());
    });
    await use(new DeskPage(page));
    expect(complaints, 'the browser complained').toEqual([]);
  },
});

export { expect };
