import { expect, type Locator, type Page } from '@playwright/test';

/** The sheet with a ledger's tables and the SQL console. */
export class DataPage {
  readonly rows: Locator;
  readonly count: Locator;
  readonly filter: Locator;
  readonly saveCsv: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.rows = page.getByTestId('data-row');
    this.count = page.getByTestId('data-count');
    this.filter = page.getByTestId('data-filter');
    this.saveCsv = page.getByTestId('data-csv');
  }

  /** Opens it from the menu and waits for the copy of the open ledger. */
  async open(): Promise<void> {
    await this.#page.getByTestId('menu').click();
    await this.#page.getByTestId('open-data').click();
    await expect(this.#page.getByTestId('data-tab-tables')).toBeVisible();
    await expect(this.#page.getByTestId('data-table')).toBeVisible();
  }

  /** Sorts downward by a column. */
  async sortBy(column: string): Promise<void> {
    await this.#page.getByTestId(`sort-${column}`).click();
    await expect(this.#page.locator('th[aria-sort="descending"]')).toHaveText(new RegExp(column));
  }

  /** The page's values of a column, counted from 0. */
  column(index: number): Promise<string[]> {
    return this.#page.locator(`[data-testid="data-row"] td:nth-child(${index + 1})`).allTextContents();
  }

  async console(): Promise<void> {
    await this.#page.getByTestId('data-tab-console').click();
  }

  /** Asks a question by the keyboard. */
  async ask(sql: string): Promise<void> {
    await this.#page.getByTestId('sql').fill(sql);
    await this.#page.getByTestId('sql').press('Control+Enter');
  }
}
