import { expect, test } from '../pages/desk-test';
import { ShabbatPage } from '../pages/shabbat-page';

const PHONE = { width: 390, height: 844 };
const LAPTOP = { width: 1366, height: 768 };
const WIDE = { width: 2560, height: 1440 };

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
