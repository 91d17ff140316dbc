import type { Locator, Page } from '@playwright/test';

/** The secondary views as a person finds them. */
export class SheetsPage {
  readonly menu: Locator;
  readonly list: Locator;
  readonly close: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.menu = page.getByTestId('menu');
    this.list = page.getByTestId('menu-list');
    this.close = page.getByTestId('sheet-close');
  }

  sheet(name: string): Locator {
    return this.#page.getByTestId(`sheet-${name}`);
  }

  /** Opens a sheet by the menu. */
  async open(name: string): Promise<Locator> {
    await this.menu.click();
    await this.#page.getByTestId(`open-${name}`).click();
    const sheet = this.sheet(name);
    await sheet.waitFor({ state: 'visible' });
    return sheet;
  }
}
