import { expect, test } from './pages/desk-test';
import { SheetsPage } from './pages/sheets-page';

test('keys play and pause, but not while something is typed', async ({ desk, page }) => {
  await desk.open('speed=1');
  await desk.waitForTicks(1);
  await page.keyboard.press('Space');
  await expect(desk.pause).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('?');
  await expect(new SheetsPage(page).sheet('keys')).toBeVisible();
});

test('keys that work by themselves can be switched off, and the others stay', async ({ desk, page }) => {
  const sheets = new SheetsPage(page);
  await desk.open('replay=none');
  const keys = await sheets.open('keys');
  await keys.getByTestId('single-keys').uncheck();
  await sheets.close.click();
  await page.keyboard.press('?');
  await page.keyboard.press('F6');
  await expect(sheets.sheet('keys')).toHaveCount(0);
  await expect(page.locator('[data-pane="book"] :focus')).toHaveCount(1);
});

test('the colours that are chosen hold at once and over a reload', async ({ desk, page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await desk.open('replay=none');
  const sheet = await new SheetsPage(page).open('preferences');
  await sheet.getByTestId('theme').selectOption('light');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});

test('a language that is chosen is spoken after the person lets the page load anew', async ({
  desk,
  page,
}) => {
  await desk.open('replay=none');
  const sheet = await new SheetsPage(page).open('preferences');
  await sheet.getByTestId('language').selectOption('he');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await sheet.getByTestId('reload-now').click();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(desk.mode).toHaveText('ללא שוק');
});

test('the tour is at hand once and leaves the desk free', async ({ desk, page }) => {
  await desk.open('replay=none');
  await expect(page.getByTestId('tour')).toBeVisible();
  await page.getByTestId('settings').click();
  await expect(page.getByTestId('sheet-settings')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('sheet-settings')).toHaveCount(0);
  for (let card = 1; card <= 4; card += 1) await page.getByTestId('tour-next').click();
  await expect(page.getByTestId('tour')).toHaveCount(0);
  await page.reload();
  await expect(desk.mode).toBeVisible();
  await expect(page.getByTestId('tour')).toHaveCount(0);
});

test('the storage that is used is shown, and the browser is asked to keep it by a press alone', async ({
  desk,
  page,
}) => {
  await desk.open('replay=none');
  const sheet = await new SheetsPage(page).open('preferences');
  await expect(sheet.getByTestId('storage')).toContainText('used of');
  await expect(sheet.getByTestId('storage').getByRole('progressbar')).toBeVisible();
});
