import { expect, type Locator, type Page } from '@playwright/test';

/** The sheet of settings as a person sees it. */
export class SettingsPage {
  readonly page: Page;
  readonly sheet: Locator;
  readonly result: Locator;
  readonly search: Locator;
  readonly shown: Locator;

  constructor(page: Page) {
    this.page = page;
    this.sheet = page.getByTestId('sheet-settings');
    this.result = page.getByTestId('config-result');
    this.search = page.getByTestId('settings-search');
    this.shown = page.getByTestId('settings-shown');
  }

  async open(): Promise<void> {
    await this.page.getByTestId('settings').click();
    await expect(this.field('max_spread_bps')).toBeVisible();
  }

  /** The field of a parameter. */
  field(key: string): Locator {
    return this.page.getByTestId(`set-${key}`);
  }

  /** A parameter with all that is said of it. */
  parameter(key: string): Locator {
    return this.sheet.locator(`.parameter[data-key="${key}"]`);
  }

  key(testId: string): Locator {
    return this.sheet.getByTestId(testId);
  }

  /** Applies the form; it is in force when the sheet says so. */
  async apply(): Promise<void> {
    await this.key('config-apply').click();
    await expect(this.result).toHaveText('Applied.');
  }

  async close(): Promise<void> {
    await this.key('sheet-close').click();
    await expect(this.sheet).toBeHidden();
  }
}
