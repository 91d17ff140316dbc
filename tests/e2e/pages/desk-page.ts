import { type Download, expect, type Locator, type Page, type Route } from '@playwright/test';
import type { SupportHooks } from '../../../src/adapters/page/support-hooks';
import type { ViewState } from '../../../src/app/view/view-state';

/** A whole replay on a busy machine. */
const PATIENCE_MS = 55_000;

/** The desk as a person sees it; the one place that knows how its parts are found. */
export class DeskPage {
  readonly page: Page;
  readonly mode: Locator;
  readonly source: Locator;
  readonly synthetic: Locator;
  readonly error: Locator;
  readonly play: Locator;
  readonly pause: Locator;
  readonly step: Locator;
  readonly restart: Locator;
  readonly speed: Locator;
  readonly seek: Locator;
  readonly symbol: Locator;
  readonly kill: Locator;
  readonly resume: Locator;
  readonly exportDb: Locator;
  readonly gateRows: Locator;
  readonly tradeRows: Locator;
  readonly orderRows: Locator;
  readonly positionRows: Locator;
  readonly book: Locator;
  readonly priceChart: Locator;
  readonly equityChart: Locator;

  constructor(page: Page) {
    this.page = page;
    this.mode = page.getByTestId('mode');
    this.source = page.getByTestId('source');
    this.synthetic = page.getByTestId('synthetic');
    this.error = page.getByTestId('error');
    this.play = page.getByTestId('play');
    this.pause = page.getByTestId('pause');
    this.step = page.getByTestId('step');
    this.restart = page.getByTestId('restart');
    this.speed = page.getByTestId('speed');
    this.seek = page.getByTestId('seek');
    this.symbol = page.getByTestId('symbol');
    this.kill = page.getByTestId('kill');
    this.resume = page.getByTestId('resume');
    this.exportDb = page.getByTestId('export-db');
    this.gateRows = page.getByTestId('gate-row');
    this.tradeRows = page.getByTestId('trade-row');
    this.orderRows = page.getByTestId('order-row');
    this.positionRows = page.getByTestId('position-row');
    this.book = page.getByTestId('book');
    this.priceChart = page.getByTestId('price-chart');
    this.equityChart = page.getByTestId('equity-chart');
  }

  /** Opens the page with the given switches, as in "replay=none". */
  async open(switches = ''): Promise<void> {
    await this.page.goto(switches === '' ? '/' : `/?${switches}`);
  }

  /** From now on the engine's script is kept back, until the answer is called: the page stands without its worker. */
  async holdEngine(): Promise<() => Promise<void>> {
    const held: Route[] = [];
    const script = '**/engine.worker-*.js';
    let isHeld = true;
    await this.page.route(script, async (route) => {
      if (isHeld) held.push(route);
      else await route.continue();
    });
    return async () => {
      isHeld = false;
      for (const route of held) await route.continue();
    };
  }

  /** Ticks so far, as the page shows them. */
  async ticks(): Promise<number> {
    return this.#count('ticks');
  }

  /** Fills so far, as the page shows them. */
  async trades(): Promise<number> {
    return this.#count('trades-count');
  }

  /** Waits until the engine has dealt with `ticks` ticks and the page shows it. */
  async waitForTicks(ticks: number): Promise<void> {
    await expect.poll(() => this.ticks(), { timeout: PATIENCE_MS }).toBeGreaterThanOrEqual(ticks);
  }

  /** Pauses, and waits until the page shows all that was played. */
  async pauseAndSettle(): Promise<ViewState> {
    await this.pause.click();
    await expect.poll(async () => (await this.state()).playback?.playing).toBe(false);
    return this.shownState();
  }

  /** Plays as fast as it goes to the end of the market. */
  async playToTheEnd(): Promise<ViewState> {
    await this.speed.selectOption('max');
    await expect
      .poll(async () => (await this.state()).playback?.finished, { timeout: PATIENCE_MS })
      .toBe(true);
    return this.shownState();
  }

  /** The state of a replay that stands still, once the page shows it. */
  async shownState(): Promise<ViewState> {
    const state = await this.state();
    await expect.poll(() => this.ticks()).toBe(state.ticks);
    return state;
  }

  /** What `window.sundown` says of the run, once the page that has been loaded is there. */
  async state(): Promise<ViewState> {
    await this.#ready();
    return this.page.evaluate(() => window.sundown.state());
  }

  async sha256(): ReturnType<SupportHooks['sha256']> {
    await this.#ready();
    return this.page.evaluate(() => window.sundown.sha256());
  }

  /** Chooses a file as a person would with the picker. */
  async openFile(name: string, content: string | Buffer): Promise<void> {
    const buffer = typeof content === 'string' ? Buffer.from(content) : content;
    await this.page.getByTestId('open-file').setInputFiles({ name, mimeType: '', buffer });
  }

  /** Exports the ledger and waits for the file. */
  async exportedLedger(): Promise<Download> {
    const download = this.page.waitForEvent('download');
    await this.exportDb.click();
    return download;
  }

  /** Counts of the funnel's rows by their gate. */
  async gateCounts(): Promise<ReadonlyMap<string, number>> {
    const rows = await this.gateRows.evaluateAll((elements) =>
      elements.map((element): [string, number] => [
        element.getAttribute('data-gate') ?? '',
        Number(element.getAttribute('data-count')),
      ]),
    );
    return new Map(rows);
  }

  async #count(testId: string): Promise<number> {
    const text = await this.page.getByTestId(testId).textContent();
    return Number((text ?? '').replaceAll(',', ''));
  }

  /** The page's own code comes a moment after the load. */
  async #ready(): Promise<void> {
    await this.page.waitForFunction(() => 'sundown' in window);
  }
}
