import { type Download, expect, type Locator, type Page } from '@playwright/test';

/** The sample's rest in São Paulo, as the desk keeps it. */
export const REST_START = Date.UTC(2026, 2, 6, 21, 12);
export const REST_END = Date.UTC(2026, 2, 7, 21, 30);

/** The rest's part of the page as a person sees it. */
export class ShabbatPage {
  readonly page: Page;
  readonly card: Locator;
  readonly state: Locator;
  readonly countdown: Locator;
  readonly nextPause: Locator;
  readonly problem: Locator;
  readonly veil: Locator;
  readonly showPrices: Locator;
  readonly mid: Locator;
  readonly settings: Locator;
  readonly dialog: Locator;
  readonly locate: Locator;
  readonly locating: Locator;
  readonly calendar: Locator;
  readonly restRows: Locator;
  readonly pastRows: Locator;

  constructor(page: Page) {
    this.page = page;
    this.card = page.getByTestId('shabbat-card');
    this.state = page.getByTestId('rest-state');
    this.countdown = page.getByTestId('next-event');
    this.nextPause = page.getByTestId('next-pause');
    this.problem = page.getByTestId('rest-problem');
    this.veil = page.getByTestId('rest-veil');
    this.showPrices = page.getByTestId('show-prices');
    this.mid = page.getByTestId('mid');
    this.settings = page.getByTestId('settings');
    this.dialog = page.getByTestId('sheet-rest-settings');
    this.locate = page.getByTestId('locate');
    this.locating = page.getByTestId('locating');
    this.calendar = page.getByTestId('sheet-rests');
    this.restRows = page.getByTestId('rest-row');
    this.pastRows = page.getByTestId('past-rest-row');
  }

  /** A field of the settings. */
  field(testId: string): Locator {
    return this.dialog.getByTestId(testId);
  }

  async openSettings(): Promise<void> {
    await this.settings.click();
    await this.page.getByTestId('settings-rest').click();
    await expect(this.dialog).toBeVisible();
  }

  /** Applies the settings; they are in force when the dialog is gone. */
  async apply(): Promise<void> {
    await this.field('settings-apply').click();
    await expect(this.dialog).toBeHidden();
  }

  /** Finds a city in the list and takes the first that is found. */
  async chooseCity(query: string): Promise<void> {
    await this.field('place-search').fill(query);
    await this.field('place-search-found').first().click();
  }

  async openCalendar(): Promise<void> {
    await this.page.getByTestId('rests').click();
    await expect(this.restRows.first()).toBeVisible();
  }

  /** Saves the calendar and waits for the file. */
  async exported(format: 'ics' | 'csv'): Promise<Download> {
    const download = this.page.waitForEvent('download');
    await this.page.getByTestId(`export-${format}`).click();
    return download;
  }

  /** Sets the schedule's clock, as `?now=` does: the device wakes at that time, or someone sets it. */
  async setClock(text: string): Promise<void> {
    await this.page.evaluate((clock) => window.sundown.useClock(clock), text);
  }
}
