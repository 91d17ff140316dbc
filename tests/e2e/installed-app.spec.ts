import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { serveFolder } from '../support/chromium/page-server';
import { expect, test } from './pages/desk-test';
import { SheetsPage } from './pages/sheets-page';
import { type BrowserRecord, recordBrowser } from './pages/browser-record';

/** What the page has asked of the browser so far. */
function recordIn(page: Page): Promise<Omit<BrowserRecord, 'launch'>> {
  return page.evaluate(() => {
    const { wakeLocks, installs, notices } = window.record;
    return { wakeLocks, installs, notices };
  });
}

test('the browser’s offer to install is a button, which shows the browser’s own question', async ({
  desk,
  page,
}) => {
  await page.addInitScript(recordBrowser);
  await desk.open('replay=none');
  await expect(page.getByTestId('install')).toHaveCount(0);
  await page.evaluate(() => {
    const prompt = async (): Promise<{ outcome: string }> => {
      window.record.installs++;
      return { outcome: 'accepted' };
    };
    dispatchEvent(Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt }));
  });
  await page.getByTestId('install').first().click();
  expect((await recordIn(page)).installs).toBe(1);
  await expect(page.getByTestId('install')).toHaveCount(0);
});

test('a file that the app was opened with plays, and keeps the screen on while it does', async ({
  desk,
  page,
}) => {
  await page.addInitScript(recordBrowser);
  await desk.open('replay=none&speed=1');
  await page.waitForFunction(() => window.record.launch !== null);
  await page.evaluate(() => {
    const line = (i: number): string =>
      `{"t":${1723118400000 + i * 1000},"s":"BTCUSDT","u":${i + 1},"b":[["61000.${i}","1"]],"a":[["61001.${i}","1"]]}\n`;
    const text = Array.from({ length: 9 }, (_, i) => line(i)).join('');
    window.record.launch?.({ files: [{ getFile: async () => new File([text], 'launched.ndjson') }] });
  });
  await expect(desk.source).toContainText('launched');
  await desk.waitForTicks(2);
  expect((await recordIn(page)).wakeLocks).toBe(1);
  await desk.pause.click();
  await expect.poll(async () => (await recordIn(page)).wakeLocks).toBe(0);
});

test('fills are notified to who is away and asked for it, and nothing is in a rest', async ({
  desk,
  page,
  context,
}) => {
  await context.grantPermissions(['notifications']);
  await page.addInitScript(recordBrowser);
  await desk.open('speed=60');
  const sheet = await new SheetsPage(page).open('preferences');
  for (const kind of ['notifyFills', 'notifyHalts', 'notifyRests']) await sheet.getByTestId(kind).check();
  await page.getByTestId('sheet-close').click();
  await page.evaluate(() => Object.defineProperty(document, 'hidden', { value: true }));
  await desk.speed.selectOption('1000');
  await expect(desk.mode).toHaveText('PAUSED FOR SHABBAT', { timeout: 60_000 });
  const before = (await recordIn(page)).notices;
  expect(before.length).toBeGreaterThan(0);
  await desk.playToTheEnd();
  const shownIn = (await recordIn(page)).notices.map(({ mode }) => mode);
  expect(shownIn).not.toContain('PAUSED FOR SHABBAT');
});

test('a part of the page that breaks is told in its place, and the rest goes on', async ({ desk, page }) => {
  await page.addInitScript(() => {
    CanvasRenderingContext2D.prototype.scale = function scale(x, y) {
      if (this.canvas.closest('.ladder') && !window.isMended) throw new Error('this canvas is broken');
      this.transform(x, 0, 0, y, 0, 0);
    };
  });
  await desk.open('speed=60');
  const broken = page.getByTestId('broken');
  await expect(broken).toContainText('this canvas is broken');
  await expect(broken).toContainText('Safe:');
  await desk.waitForTicks((await desk.ticks()) + 5);
  await page.evaluate(() => {
    window.isMended = true;
  });
  await page.getByTestId('broken-retry').click();
  await expect(broken).toHaveCount(0);
  await expect(desk.book).toBeVisible();
});

test('a newer version waits while a market plays, and takes over when the person says so', async ({
  desk,
  page,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'sundown-app-'));
  await cp(process.env['E2E_APP'] ?? 'dist', folder, { recursive: true });
  const server = await serveFolder(folder);
  try {
    await page.goto(`${server.url}?speed=1`);
    await desk.waitForTicks(1);
    await page.waitForFunction(
      async () => (await navigator.serviceWorker.ready).active?.state === 'activated',
    );
    await appendFile(join(folder, 'sw.js'), '\n// a newer version\n');
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await expect(page.getByTestId('update-ready')).toBeVisible();
    await desk.waitForTicks((await desk.ticks()) + 2);
    const reloaded = page.waitForEvent('load');
    await page.getByTestId('update-now').click();
    await reloaded;
    await expect(desk.mode).toBeVisible();
    await expect(page.getByTestId('update-ready')).toHaveCount(0);
  } finally {
    server.close();
    await rm(folder, { recursive: true });
  }
});
