import type { Locator, Page } from '@playwright/test';

/** A rectangle of the page, CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The panes of the desk and what moves them. */
export class LayoutPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  pane(name: string): Locator {
    return this.#page.locator(`[data-pane="${name}"]`);
  }

  head(name: string): Locator {
    return this.pane(name).locator('h2');
  }

  splitter(before: string, after: string): Locator {
    return this.#page.getByTestId(`splitter-${before}-${after}`);
  }

  async box(name: string): Promise<Box> {
    const box = await this.pane(name).boundingBox();
    if (box === null) throw new Error(`The pane "${name}" is not in sight.`);
    return box;
  }

  /** Chooses a line of a pane's own menu. */
  async choose(pane: string, item: string): Promise<void> {
    await this.#page.getByTestId(`pane-menu-${pane}`).click();
    await this.#page.getByTestId(`pane-menu-${pane}-list`).getByTestId(item).click();
  }

  async maximise(pane: string): Promise<void> {
    await this.#page.getByTestId(`maximise-${pane}`).click();
  }

  /** Chooses a line of the header's layout menu. */
  async chooseInMenu(item: string): Promise<void> {
    await this.#page.getByTestId('layout-menu').click();
    await this.#page.getByTestId(item).click();
  }

  /** Drags a line by so many pixels. */
  async dragSplitter(line: Locator, by: { readonly x: number; readonly y: number }): Promise<void> {
    const box = await line.boundingBox();
    if (box === null) throw new Error('The splitter is not in sight.');
    await this.#drag({ x: box.x + box.width / 2, y: box.y + box.height / 2 }, by);
  }

  /** Drags a pane by its title to a point of the page. */
  async dragPane(pane: string, to: { readonly x: number; readonly y: number }): Promise<void> {
    const box = await this.head(pane).boundingBox();
    if (box === null) throw new Error(`The pane "${pane}" is not in sight.`);
    const from = { x: box.x + 5, y: box.y + box.height / 2 };
    await this.#drag(from, { x: to.x - from.x, y: to.y - from.y });
  }

  async #drag(
    from: { readonly x: number; readonly y: number },
    by: { readonly x: number; readonly y: number },
  ) {
    const { mouse } = this.#page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(from.x + by.x / 2, from.y + by.y / 2);
    await mouse.move(from.x + by.x, from.y + by.y);
    await mouse.up();
  }
}
