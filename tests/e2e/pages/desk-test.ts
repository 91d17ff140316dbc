import { test as base, expect } from '@playwright/test';
import { DeskPage } from './desk-page';

/** A test with the desk's page; it fails if the browser had anything to complain about meanwhile. */
export const test = base.extend<{ desk: DeskPage }>({
  desk: async ({ page }, use) => {
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    await use(new DeskPage(page));
    expect(complaints, 'the browser complained').toEqual([]);
  },
});

export { expect };
