import { expect, type Locator, type Page } from '@playwright/test';

/** The sheet with the ledgers of this browser. */
export class LedgersPage {
  readonly undo: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.undo = page.getByTestId('ledger-undo');
  }

  async open(): Promise<void> {
    await this.#page.getByTestId('menu').click();
    await this.#page.getByTestId('open-ledgers').click();
    await expect(this.#page.getByTestId('ledger-row').first()).toBeVisible();
  }

  /** The row of the ledger with exactly that name. */
  named(name: string): Locator {
    const exactly = this.#page.getByTestId('ledger-name').getByText(name, { exact: true });
    return this.#page.getByTestId('ledger-row').filter({ has: exactly });
  }

  /** Presses a key of a ledger's row. */
  async act(name: string, action: 'open' | 'duplicate'): Promise<void> {
    await this.named(name).getByTestId(`ledger-${action}`).click();
  }

  /** Presses a key that asks first, and says yes. */
  async confirm(name: string, action: 'reset' | 'delete'): Promise<void> {
    const row = this.named(name);
    await row.getByTestId(`ledger-${action}`).click();
    await row.getByTestId(`ledger-${action}-confirm`).click();
    await expect(this.#page.getByTestId(`ledger-${action}-confirm`)).toHaveCount(0);
  }

  async rename(from: string, to: string): Promise<void> {
    await this.named(from).getByTestId('ledger-rename').click();
    await this.#page.getByTestId('ledger-new-name').fill(to);
    await this.#page.getByTestId('ledger-new-name').press('Enter');
    await expect(this.named(to)).toBeVisible();
  }

  /** Saves a ledger as a file; answers with where it lies. */
  async saved(name: string): Promise<string> {
    const download = this.#page.waitForEvent('download');
    await this.named(name).getByTestId('ledger-export-file').click();
    const file = await download;
    const path = `test-results/${file.suggestedFilename()}`;
    await file.saveAs(path);
    return path;
  }

  /** Imports a file; its ledger is then in the list. */
  async import(path: string): Promise<void> {
    const before = await this.#page.getByTestId('ledger-row').count();
    await this.#page.getByTestId('import-db').setInputFiles(path);
    await expect(this.#page.getByTestId('ledger-row')).toHaveCount(before + 1);
  }
}
