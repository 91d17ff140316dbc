import { expect, test } from './pages/desk-test';

test('after the first visit the desk plays without a network', async ({ desk, page, context }) => {
  await desk.open();
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated');
  await context.setOffline(true);
  await desk.open();
  await desk.waitForTicks(5);
  await expect(desk.mode).toHaveText('REPLAY');
});
