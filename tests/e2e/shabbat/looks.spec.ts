import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '../pages/desk-test';
import { ShabbatPage } from '../pages/shabbat-page';
import { THEMES } from '../pages/themes';

const PHONE = { width: 390, height: 844 };
const LAPTOP = { width: 1366, height: 768 };
const WIDE = { width: 2560, height: 1440 };

for (const colorScheme of THEMES) {
  for (const viewport of [PHONE, LAPTOP]) {
    const look = `${colorScheme} at ${viewport.width}`;

    test(`axe finds nothing to better in a rest, ${look}`, async ({ desk, page }) => {
      const shabbat = new ShabbatPage(page);
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewport);
      await desk.open('now=2026-03-07T02:00:00Z&speed=60');
      await expect(shabbat.veil).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations).toEqual([]);
    });

    test(`axe finds nothing to better in the settings, ${look}`, async ({ desk, page }) => {
      const shabbat = new ShabbatPage(page);
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewport);
      await desk.open('replay=none');
      await shabbat.openSettings();
      await shabbat.field('end-rule').selectOption('degrees');
      await shabbat.field('high-latitude').selectOption('reference_city');
      await shabbat.field('place-search').fill('london');
      await shabbat.field('settings-apply').click();
      await expect(shabbat.field('settings-result')).toHaveText('2 fields need another look.');
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations).toEqual([]);
    });

    test(`axe finds nothing to better in the calendar, ${look}`, async ({ desk, page }) => {
      const shabbat = new ShabbatPage(page);
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewport);
      await desk.open('replay=none');
      await shabbat.openCalendar();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations).toEqual([]);
    });
  }
}

for (const viewport of [PHONE, LAPTOP, WIDE]) {
  test(`the settings fit their screen at ${viewport.width}`, async ({ desk, page }) => {
    const shabbat = new ShabbatPage(page);
    await page.setViewportSize(viewport);
    await desk.open('replay=none');
    await shabbat.openSettings();
    const box = await shabbat.dialog.boundingBox();
    expect(box?.width).toBeLessThanOrEqual(viewport.width);
    expect(box?.height).toBeLessThanOrEqual(viewport.height);
    await expect(shabbat.field('settings-apply')).toBeInViewport();
  });
}
