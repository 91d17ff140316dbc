import type { Download, Locator, Page } from '@playwright/test';

/** The sheet of recordings as a person sees it. */
export class RecordingsPage {
  readonly page: Page;
  readonly sheet: Locator;
  readonly rows: Locator;
  readonly names: Locator;
  readonly verdict: Locator;
  readonly trouble: Locator;
  readonly deleted: Locator;
  readonly used: Locator;

  constructor(page: Page) {
    this.page = page;
    this.sheet = page.getByTestId('sheet-recordings');
    this.rows = page.getByTestId('recording-row');
    this.names = page.getByTestId('recording-name');
    this.verdict = page.getByTestId('recording-verdict');
    this.trouble = page.getByTestId('recordings-trouble');
    this.deleted = page.getByTestId('recordings-deleted');
    this.used = page.getByTestId('recordings-used');
  }

  async open(): Promise<void> {
    await this.page.getByTestId('menu').click();
    await this.page.getByTestId('open-recordings').click();
    await this.sheet.waitFor();
  }

  async import(name: string, bytes: Uint8Array): Promise<void> {
    const file = { name, mimeType: '', buffer: Buffer.from(bytes) };
    await this.page.getByTestId('import-recording').setInputFiles(file);
  }

  /** Presses a button of the only recording. */
  async press(testId: string): Promise<void> {
    await this.page.getByTestId(testId).click();
  }

  async rename(name: string): Promise<void> {
    await this.press('recording-rename');
    const field = this.page.getByTestId('recording-new-name');
    await field.fill(name);
    await field.press('Enter');
  }

  /** Saves the only recording as a file, and waits for it. */
  async saved(testId: 'recording-export' | 'recording-export-plain'): Promise<Download> {
    const download = this.page.waitForEvent('download');
    await this.press(testId);
    return download;
  }
}
