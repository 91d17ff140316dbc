import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './pages/desk-test';

const PHONE = { width: 390, height: 844 };
const LAPTOP = { width: 1366, height: 768 };
const WIDE = { width: 2560, height: 1440 };

for (const colorScheme of ['dark', 'light'] as const) {
  for (const viewport of [PHONE, LAPTOP]) {
    test(`axe finds nothing to better, ${colorScheme} at ${viewport.width}`, async ({ desk, page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewport);
      await desk.open('speed=1000');
      await expect(desk.tradeRows.first()).toBeAttached({ timeout: 50_000 });
      await desk.pauseAndSettle();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations).toEqual([]);
    });
  }
}

test('axe finds nothing to better in an error', async ({ desk, page }) => {
  await desk.open('replay=none');
  await desk.openFile('junk.bin', Buffer.from([0, 1, 2, 3]));
  await expect(desk.error).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
});

for (const viewport of [LAPTOP, WIDE]) {
  test(`the whole desk is in sight at ${viewport.width}`, async ({ desk, page }) => {
    await page.setViewportSize(viewport);
    await desk.open();
    await desk.waitForTicks(1);
    const overflow = await page.evaluate(() => {
      const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
      return [scrollWidth - clientWidth, scrollHeight - clientHeight];
    });
    expect(overflow).toEqual([0, 0]);
  });
}

test('a phone scrolls down, never sideways', async ({ desk, page }) => {
  await page.setViewportSize(PHONE);
  await desk.open();
  await desk.waitForTicks(1);
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways).toBe(0);
});
