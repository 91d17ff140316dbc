import { expect, test } from './pages/desk-test';
import { SheetsPage } from './pages/sheets-page';

test('after the first visit the desk plays without a network', async ({ desk, page, context }) => {
  await desk.open();
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated');
  await context.setOffline(true);
  await desk.open();
  await desk.waitForTicks(5);
  await expect(desk.mode).toHaveText('REPLAY');
});

test('without a network the page speaks another language and opens sheets', async ({
  desk,
  page,
  context,
}) => {
  await desk.open('replay=none');
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated');
  await context.setOffline(true);
  await page.evaluate(() => localStorage.setItem('sundown.language', 'he'));
  await desk.open('replay=none');
  await expect(page.locator('html')).toHaveAttribute('lang', 'he');
  await expect(await new SheetsPage(page).open('preferences')).toBeVisible();
});
