import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { QueryAnswer, QueryTable } from '../../app/query/query';
import { allAsk, type Browse, countAsk, firstBrowse, PAGE_ROWS, pageAsk } from './browse-query';
import type { CopyModel } from './copy-model';
import type { DataPorts } from './data-ports';
import { refusalText } from './refusal-text';
import { clipboardText, csvText } from './rows-text';

const FIRST_TABLE = 'trades';

/** Longest time for one page, and for all rows. */
const PAGE_MS = 10_000;
const ALL_MS = 60_000;

/** The table browser: one table, sorted, filtered, page by page. */
export class BrowseModel {
  /** Null before a table is chosen. */
  readonly browse: ReadonlySignal<Browse | null>;
  /** The page's rows; null until they are there. */
  readonly page: ReadonlySignal<QueryAnswer | null>;
  /** Rows that pass the filter. */
  readonly rows: ReadonlySignal<number>;
  /** Pages that they fill, at least one. */
  readonly pages: ReadonlySignal<number>;
  readonly #copy: CopyModel;
  readonly #ports: Pick<DataPorts, 'saveFile' | 'copyText'>;
  readonly #browse = signal<Browse | null>(null);
  readonly #page = signal<QueryAnswer | null>(null);
  readonly #rows = signal(0);
  /** Counts what was asked for; an answer to anything but the last is late. */
  #asked = 0;

  constructor(copy: CopyModel, ports: Pick<DataPorts, 'saveFile' | 'copyText'>) {
    this.#copy = copy;
    this.#ports = ports;
    this.browse = computed(() => this.#browse.value);
    this.page = computed(() => this.#page.value);
    this.rows = computed(() => this.#rows.value);
    this.pages = computed(() => Math.max(1, Math.ceil(this.#rows.value / PAGE_ROWS)));
  }

  /** Looks at a new copy as soon as it is there: at the same table as before, or at the trades. */
  async follow(copied: Promise<void>): Promise<void> {
    await copied;
    await this.open(this.#browse.value?.table ?? FIRST_TABLE);
  }

  /** Looks at the table of that name, from its newest row on. */
  open(table: string): Promise<void> {
    return this.#show(firstBrowse(table), true);
  }

  /** Sorts by a column: descending first, then ascending, then as written. */
  async sortBy(column: string): Promise<void> {
    const browse = this.#browse.value;
    if (browse === null) return;
    await this.#show({ ...browse, page: 0, sort: nextSort(browse.sort, column) }, false);
  }

  async filter(text: string): Promise<void> {
    const browse = this.#browse.value;
    if (browse !== null) await this.#show({ ...browse, page: 0, filter: text }, true);
  }

  /** Goes to a page, as near as there is one. */
  async goTo(page: number): Promise<void> {
    const browse = this.#browse.value;
    if (browse === null) return;
    const within = Math.min(Math.max(0, page), this.pages.value - 1);
    await this.#show({ ...browse, page: within }, false);
  }

  /** Puts the page's rows on the clipboard, for a spreadsheet. */
  async copy(): Promise<void> {
    const page = this.#page.value;
    if (page !== null) await this.#ports.copyText(clipboardText(page));
  }

  /** Saves all rows that pass the filter, in their order. */
  async save(): Promise<void> {
    const [browse, table] = [this.#browse.value, this.#table()];
    if (browse === null || table === null) return;
    const all = await this.#answer(allAsk(browse, table), ALL_MS);
    this.#ports.saveFile(`sundown-${table.name}.csv`, new TextEncoder().encode(csvText(all)));
  }

  async #show(browse: Browse, count: boolean): Promise<void> {
    const asked = ++this.#asked;
    this.#browse.value = browse;
    const table = this.#table();
    if (table === null) return;
    if (count) {
      const counted = await this.#answer(countAsk(browse, table), PAGE_MS);
      if (asked !== this.#asked) return;
      this.#rows.value = Number(counted.rows[0]?.[0] ?? 0);
    }
    const page = await this.#answer(pageAsk(browse, table), PAGE_MS);
    if (asked === this.#asked) this.#page.value = page;
  }

  #table(): QueryTable | null {
    const name = this.#browse.value?.table;
    return this.#copy.tables.value?.find((table) => table.name === name) ?? null;
  }

  async #answer(ask: Parameters<CopyModel['ask']>[0], limitMs: number): Promise<QueryAnswer> {
    const answer = await this.#copy.ask(ask, limitMs);
    if (answer.ok) return answer.value;
    throw new Error(refusalText(answer.error));
  }
}

function nextSort(sort: Browse['sort'], column: string): Browse['sort'] {
  if (sort?.column !== column) return { column, descending: true };
  return sort.descending ? { column, descending: false } : null;
}
