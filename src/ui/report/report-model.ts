import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { LedgerEntry } from '../../app/ledger/catalogue/entry';
import type { LedgersApi } from '../../app/ledgers-api';
import type { ReportApi } from '../../app/report-api';
import type { Report } from '../../app/view/report';
import type { SaveFile } from '../models/files-model';

import { reportHtml } from './report-html';

/** The run under way, in place of a ledger's id. */
export const THIS_RUN = '';

const FILE_NAME = 'sundown-report.html';

/** What a report can be read from. */
export interface ReportingDesk {
  readonly report: ReportApi;
  readonly ledgers: Pick<LedgersApi<File>, 'list'>;
}

/** One report, or two side by side. */
export class ReportModel {
  readonly ledgers: ReadonlySignal<readonly LedgerEntry[]>;
  /** The run or ledger that is reported on. */
  readonly first: ReadonlySignal<string>;
  /** What it is compared with; null for nothing. */
  readonly second: ReadonlySignal<string | null>;
  /** Null where there is nothing to report on; undefined while it is worked out. */
  readonly reports: ReadonlySignal<readonly (Report | null)[] | undefined>;
  readonly #desk: ReportingDesk;
  readonly #save: SaveFile;
  readonly #ledgers = signal<readonly LedgerEntry[]>([]);
  readonly #first = signal(THIS_RUN);
  readonly #second = signal<string | null>(null);
  readonly #reports = signal<readonly (Report | null)[] | undefined>(undefined);
  /** Counts what was asked for; an answer to anything but the last is late. */
  #asked = 0;

  /** @param ledger id of the ledger that is reported on first; null for the run under way. */
  constructor(desk: ReportingDesk, save: SaveFile, ledger: string | null = null) {
    this.#first.value = ledger ?? THIS_RUN;
    this.#desk = desk;
    this.#save = save;
    this.ledgers = computed(() => this.#ledgers.value);
    this.first = computed(() => this.#first.value);
    this.second = computed(() => this.#second.value);
    this.reports = computed(() => this.#reports.value);
  }

  /** Reads the list of ledgers and works out what is chosen. */
  async load(): Promise<void> {
    this.#ledgers.value = await this.#desk.ledgers.list();
    await this.#work();
  }

  async choose(first: string, second: string | null): Promise<void> {
    this.#first.value = first;
    this.#second.value = second;
    await this.#work();
  }

  /** Saves what is shown as one file that needs nothing else. */
  saveHtml(): void {
    const reports = (this.reports.value ?? []).filter((report) => report !== null);
    if (reports.length === 0) return;
    this.#save(FILE_NAME, new TextEncoder().encode(reportHtml(reports)));
  }

  async #work(): Promise<void> {
    const asked = ++this.#asked;
    this.#reports.value = undefined;
    const reports: (Report | null)[] = [];
    for (const id of [this.#first.value, this.#second.value])
      if (id !== null) reports.push(await this.#reportOf(id));
    if (asked === this.#asked) this.#reports.value = reports;
  }

  #reportOf(id: string): Promise<Report | null> {
    const { report } = this.#desk;
    return id === THIS_RUN ? report.current() : report.of(id);
  }
}
