import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './pages/desk-test';
import { SheetsPage } from './pages/sheets-page';

/** Sheets that axe looks at in both directions; a new one is one line. */
const SHEETS = ['rests', 'preferences', 'keys'];
const LANGUAGES = ['en', 'he'];

for (const language of LANGUAGES) {
  for (const sheet of SHEETS) {
    test(`axe finds nothing to better in the sheet "${sheet}", ${language}`, async ({ desk, page }) => {
      await page.addInitScript((spoken) => localStorage.setItem('sundown.language', spoken), language);
      await desk.open('replay=none');
      await new SheetsPage(page).open(sheet);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations).toEqual([]);
    });
  }
}
