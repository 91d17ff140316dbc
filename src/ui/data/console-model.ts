import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { QueryAnswer } from '../../app/query/query';
import type { CopyModel } from './copy-model';
import type { DataPorts } from './data-ports';
import { EXAMPLES, type ExampleKey } from './examples';
import { refusalText } from './refusal-text';
import { csvText } from './rows-text';

/** Longest time that a question may take. */
export const LIMIT_MS = 10_000;
/** Most rows that are shown. */
export const SHOWN_ROWS = 1_000;

/** What became of the last question. */
export type ConsoleResult =
  | { readonly kind: 'none' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'answer'; readonly answer: QueryAnswer }
  | { readonly kind: 'refused'; readonly words: string };

/** The SQL console. */
export class ConsoleModel {
  readonly sql: ReadonlySignal<string>;
  readonly result: ReadonlySignal<ConsoleResult>;
  readonly #copy: CopyModel;
  readonly #ports: Pick<DataPorts, 'saveFile'>;
  readonly #sql = signal<string>(EXAMPLES.pnlBySymbol);
  readonly #result = signal<ConsoleResult>({ kind: 'none' });

  constructor(copy: CopyModel, ports: Pick<DataPorts, 'saveFile'>) {
    this.#copy = copy;
    this.#ports = ports;
    this.sql = computed(() => this.#sql.value);
    this.result = computed(() => this.#result.value);
  }

  write(sql: string): void {
    this.#sql.value = sql;
  }

  example(key: ExampleKey): void {
    this.#sql.value = EXAMPLES[key];
  }

  /** Asks what is written; one question at a time. */
  async run(): Promise<void> {
    if (this.#result.value.kind === 'asking') return;
    this.#result.value = { kind: 'asking' };
    const ask = { sql: this.#sql.value, params: [], limit: SHOWN_ROWS };
    const answer = await this.#copy.ask(ask, LIMIT_MS);
    this.#result.value = answer.ok
      ? { kind: 'answer', answer: answer.value }
      : { kind: 'refused', words: refusalText(answer.error) };
  }

  /** Saves the whole answer, not only the rows shown. */
  async save(): Promise<void> {
    const ask = { sql: this.#sql.value, params: [], limit: Number.MAX_SAFE_INTEGER };
    const answer = await this.#copy.ask(ask, LIMIT_MS);
    if (answer.ok) this.#ports.saveFile('sundown-query.csv', new TextEncoder().encode(csvText(answer.value)));
    else this.#result.value = { kind: 'refused', words: refusalText(answer.error) };
  }
}
