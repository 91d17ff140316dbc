import { expect, type Locator, type Page } from '@playwright/test';

/** The sheet with the report of a run. */
export class ReportPage {
  readonly formulas: Locator;
  readonly saveHtml: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.formulas = page.getByTestId('report-formulas');
    this.saveHtml = page.getByTestId('report-html');
  }

  /** Opens it from the menu and waits until it is worked out. */
  async open(): Promise<void> {
    await this.#page.getByTestId('menu').click();
    await this.#page.getByTestId('open-report').click();
    await expect(this.#page.getByTestId('report')).toBeVisible();
  }

  async compareWith(label: string): Promise<void> {
    await this.#page.getByTestId('report-compare').selectOption({ label });
    await expect(this.#page.locator('[data-figure="net_pnl"] td')).toHaveCount(3);
  }

  /** What stands beside a figure's title: its value, that of a second report, the difference. */
  cells(figure: string): Promise<string[]> {
    return this.#page.locator(`[data-figure="${figure}"] td`).allTextContents();
  }

  async figure(figure: string): Promise<string> {
    return (await this.cells(figure))[0] ?? '';
  }

  async number(figure: string): Promise<number> {
    return Number((await this.figure(figure)).replaceAll(',', ''));
  }
}
