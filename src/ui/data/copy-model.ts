import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { LedgerEntry } from '../../app/ledger/catalogue/entry';
import type { QueryAnswer, QueryAsk, QueryRefusal, QueryTable } from '../../app/query/query';
import type { Result } from '../../core/result';
import type { DataPorts, Queries } from './data-ports';

/** The open ledger, in place of a ledger's id. */
export const OPEN_LEDGER = '';

/** The copy of a ledger that is looked at. */
export class CopyModel {
  readonly ledgers: ReadonlySignal<readonly LedgerEntry[]>;
  /** Whose copy it is. */
  readonly ledger: ReadonlySignal<string>;
  /** Null until the copy is open. */
  readonly tables: ReadonlySignal<readonly QueryTable[] | null>;
  readonly #ports: DataPorts;
  readonly #ledgers = signal<readonly LedgerEntry[]>([]);
  readonly #ledger = signal(OPEN_LEDGER);
  readonly #tables = signal<readonly QueryTable[] | null>(null);
  #queries: Queries | null = null;

  /** @param ledger id of the ledger that is looked at first; null for the open one. */
  constructor(ports: DataPorts, ledger: string | null) {
    this.#ports = ports;
    this.#ledger.value = ledger ?? OPEN_LEDGER;
    this.ledgers = computed(() => this.#ledgers.value);
    this.ledger = computed(() => this.#ledger.value);
    this.tables = computed(() => this.#tables.value);
  }

  /** Makes the copy, anew where there is one. */
  async load(): Promise<void> {
    const { desk, loadQueries } = this.#ports;
    this.#tables.value = null;
    this.#ledgers.value = await desk.ledgers.list();
    this.#queries ??= await loadQueries();
    const id = this.#ledger.value;
    this.#tables.value = await this.#queries.open(() =>
      id === OPEN_LEDGER ? desk.exportLedger() : desk.ledgers.exportFile(id),
    );
  }

  async choose(ledger: string): Promise<void> {
    this.#ledger.value = ledger;
    await this.load();
  }

  /** The answer to a question; throws before the copy is open. */
  ask(ask: QueryAsk, limitMs: number): Promise<Result<QueryAnswer, QueryRefusal>> {
    if (this.#queries === null) throw new Error('No copy is open to be asked.');
    return this.#queries.ask(ask, limitMs);
  }

  close(): void {
    this.#queries?.close();
  }
}
