import type { JSX } from 'preact';
import type { Cell, QueryAnswer } from '../../app/query/query';
import { words } from '../words/words';

/** How a table is sorted, and how to sort it otherwise. */
export interface Sorting {
  readonly sort: { readonly column: string; readonly descending: boolean } | null;
  readonly onSort: (column: string) => void;
}

/** What a table of an answer shows. */
export interface AnswerTableProps {
  readonly label: string;
  readonly answer: QueryAnswer;
  /** Null where the columns cannot be sorted by. */
  readonly sorting: Sorting | null;
  /** Columns whose text is a number. */
  readonly isNumeric: (column: string) => boolean;
}

/** The rows of an answer; it scrolls both ways, its head standing still. */
export function AnswerTable({ label, answer, sorting, isNumeric }: AnswerTableProps): JSX.Element {
  const { columns, rows } = answer;
  return (
    <section class="scroll data-scroll" aria-label={label} tabIndex={0}>
      <table class="rows data-rows">
        <thead>
          <tr>
            {columns.map((column, i) => (
              <Head key={i} column={column} sorting={sorting} numeric={isNumeric(column)} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={i} data-testid="data-row">
              {row.map((cell, j) => (
                <td key={j} class={isNumber(cell, isNumeric(columns[j] ?? '')) ? 'numeric' : ''}>
                  {cell === null ? <i class="tone-dim">null</i> : cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function isNumber(cell: Cell, numeric: boolean): boolean {
  return typeof cell === 'number' || numeric;
}

function Head(props: {
  readonly column: string;
  readonly sorting: Sorting | null;
  readonly numeric: boolean;
}): JSX.Element {
  const { column, sorting, numeric } = props;
  const name = numeric ? 'numeric' : '';
  if (sorting === null)
    return (
      <th scope="col" class={name}>
        {column}
      </th>
    );
  const { sort, onSort } = sorting;
  const descending = sort?.column === column ? sort.descending : null;
  return (
    <th scope="col" class={name} aria-sort={sortOf(descending)}>
      <button
        type="button"
        class="data-sort"
        title={words.data.sortBy(column)}
        data-testid={`sort-${column}`}
        onClick={() => onSort(column)}
      >
        {column}
        <span aria-hidden="true">{arrowOf(descending)}</span>
      </button>
    </th>
  );
}

function sortOf(descending: boolean | null): 'none' | 'ascending' | 'descending' {
  if (descending === null) return 'none';
  return descending ? 'descending' : 'ascending';
}

function arrowOf(descending: boolean | null): string {
  if (descending === null) return '';
  return descending ? ' ▼' : ' ▲';
}
