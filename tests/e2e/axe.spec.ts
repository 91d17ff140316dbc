import type { Page } from '@playwright/test';
import { SHEET_NAMES, type SheetName } from '../../src/ui/sheets/sheet-names';
import { joined } from '../unit/app/recording/memory';
import { tradingSession } from '../unit/app/session/trading-session';
import { expectAccessible } from './pages/axe';
import { DataPage } from './pages/data-page';
import { expect, test } from './pages/desk-test';
import { RecordingsPage } from './pages/recordings-page';
import { SheetsPage } from './pages/sheets-page';
import { ShabbatPage } from './pages/shabbat-page';

const PHONE = { width: 390, height: 844 };
const LAPTOP = { width: 1366, height: 768 };

/** Brings a sheet that is open into the state with the most in it. */
const FILLED: Readonly<Partial<Record<SheetName, (page: Page) => Promise<void>>>> = {
  report: (page) => page.getByTestId('report-formulas').click(),
  data: async (page) => {
    await expect(page.getByTestId('data-table')).toBeVisible();
    await expectAccessible(page, 'sheet-data');
    const data = new DataPage(page);
    await data.console();
    await data.ask('SELECT * FROM trades');
    await expect(data.rows.first()).toBeVisible();
  },
  recordings: async (page) => {
    const recordings = new RecordingsPage(page);
    for (const name of ['monday.rec', 'tuesday.rec', 'wednesday.rec']) {
      await recordings.import(name, joined(tradingSession().chunks));
      await expect(recordings.names.filter({ hasText: name.slice(0, -4) })).toHaveCount(1);
    }
    await recordings.rows.nth(0).getByTestId('verify').click();
    await expect(recordings.verdict).toHaveAttribute('data-kind', 'pass');
    await recordings.rows.nth(1).getByTestId('recording-delete').click();
    await recordings.rows.nth(2).getByTestId('recording-rename').click();
  },
  settings: async (page) => {
    await page.getByTestId('set-max_spread_bps').fill('wide');
    await page.getByTestId('set-persistence_required').fill('4');
  },
  'rest-settings': async (page) => {
    const shabbat = new ShabbatPage(page);
    await shabbat.field('end-rule').selectOption('degrees');
    await shabbat.field('high-latitude').selectOption('reference_city');
    await shabbat.field('place-search').fill('london');
    await shabbat.field('settings-apply').click();
    await expect(shabbat.field('settings-result')).not.toBeEmpty();
  },
};

for (const [direction, locale] of [
  ['left to right', 'en-GB'],
  ['right to left', 'he-IL'],
] as const)
  test.describe(`axe finds nothing to better in either theme, ${direction},`, () => {
    test.use({ locale, reducedMotion: 'reduce' });

    test('on the desk, at a laptop and on a phone, and while somebody looks back', async ({ desk, page }) => {
      await page.setViewportSize(LAPTOP);
      await desk.open('speed=1000');
      await expect(desk.tradeRows.first()).toBeAttached({ timeout: 50_000 });
      await desk.pauseAndSettle();
      await expectAccessible(page);
      await page.getByTestId('jump-back-fill').click();
      await expect(page.getByTestId('looking')).toBeVisible();
      await page.setViewportSize(PHONE);
      await expectAccessible(page);
    });

    test('in a rest, and in an error', async ({ desk, page }) => {
      await desk.open('now=2026-03-07T02:00:00Z&speed=60');
      await expect(page.getByTestId('rest-veil')).toBeVisible();
      await desk.openFile('junk.bin', Buffer.from([0, 1, 2, 3]));
      await expect(desk.error).toBeVisible();
      await expectAccessible(page);
    });

    test('in every sheet', async ({ desk, page }) => {
      test.setTimeout(180_000);
      const sheets = new SheetsPage(page);
      await page.setViewportSize(PHONE);
      await desk.open('speed=max&ledger=Mine');
      await desk.playToTheEnd();
      for (const name of SHEET_NAMES) {
        await sheets.open(name);
        await FILLED[name]?.(page);
        await expectAccessible(page, `sheet-${name}`);
        await sheets.close.click();
      }
    });
  });
