import { expect, test } from './pages/desk-test';
import { SheetsPage } from './pages/sheets-page';

test('a sheet is opened by the menu and lies over the desk from top to bottom', async ({ desk, page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await desk.open('replay=none');
  const sheet = await new SheetsPage(page).open('rests');
  const box = await sheet.boundingBox();
  expect(box?.height).toBeGreaterThan(700);
});

test('Escape closes a sheet and the menu has the focus again', async ({ desk, page }) => {
  const sheets = new SheetsPage(page);
  await desk.open('replay=none');
  await sheets.open('rests');
  await page.keyboard.press('Escape');
  await expect(sheets.sheet('rests')).toHaveCount(0);
  await expect(sheets.menu).toBeFocused();
});

test('the keyboard alone opens a sheet', async ({ desk, page }) => {
  const sheets = new SheetsPage(page);
  await desk.open('replay=none');
  await sheets.menu.focus();
  await page.keyboard.press('Enter');
  await expect(sheets.list).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(sheets.sheet('report')).toBeVisible();
});
