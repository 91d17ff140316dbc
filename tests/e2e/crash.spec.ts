import { expect, test as base } from '@playwright/test';
import { DeskPage } from './pages/desk-page';

/** The browser complains here, and should. */
const test = base;

test('an engine that cannot start is said in words, with a way on', async ({ page }) => {
  await page.route('**/engine.worker-*.js', (route) => route.abort());
  const desk = new DeskPage(page);
  await desk.open();
  await expect(desk.error).toContainText('The engine stopped');
  await expect(page.getByTestId('error-reload')).toBeVisible();
});

test('an error of the page itself is shown', async ({ page }) => {
  const desk = new DeskPage(page);
  await desk.open('replay=none');
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error('a slip of the page');
    });
  });
  await expect(desk.error).toContainText('a slip of the page');
});

test('a sheet whose code cannot be loaded is told as trouble, and the desk stays', async ({ page }) => {
  await page.route('**/rests-sheet-*.js', (route) => route.abort());
  const desk = new DeskPage(page);
  await desk.open('replay=none');
  await page.getByTestId('rests').click();
  await expect(desk.error).toContainText('Safe:');
  await expect(page.getByTestId('menu')).toBeEnabled();
});
