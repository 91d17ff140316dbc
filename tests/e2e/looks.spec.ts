import { expect, test } from './pages/desk-test';

const PHONE = { width: 390, height: 844 };
const LAPTOP = { width: 1366, height: 768 };
const WIDE = { width: 2560, height: 1440 };

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
