import { expect, test } from './pages/desk-test';

test.describe('a browser that prefers Hebrew', () => {
  test.use({ locale: 'he-IL' });

  test('has the desk in Hebrew, from right to left, numbers from left to right', async ({ desk, page }) => {
    await page.setViewportSize({ width: 1366, height: 768 });
    await desk.open();
    await desk.waitForTicks(5);
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(desk.mode).toHaveText('שידור חוזר');
    const [book, why] = await Promise.all(
      ['book', 'why'].map((pane) => page.locator(`[data-pane="${pane}"]`).boundingBox()),
    );
    expect(book?.x).toBeGreaterThan(why?.x ?? 0);
    await expect(page.getByTestId('equity')).toHaveCSS('direction', 'ltr');
  });
});

test.describe('a browser that prefers Portuguese', () => {
  test.use({ locale: 'pt-PT' });

  test('has the desk in Portuguese', async ({ desk, page }) => {
    await desk.open();
    await desk.waitForTicks(5);
    await expect(page.locator('html')).toHaveAttribute('lang', 'pt');
    await expect(desk.mode).toHaveText('REPRISE');
  });
});

test.describe('a browser that prefers a language the page does not speak', () => {
  test.use({ locale: 'fr-FR' });

  test('has the desk in English', async ({ desk }) => {
    await desk.open();
    await desk.waitForTicks(5);
    await expect(desk.mode).toHaveText('REPLAY');
  });
});
