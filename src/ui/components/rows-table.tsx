import type { ComponentChildren, JSX } from 'preact';
import { words } from '../words/words';

/** One column of a table of rows. */
export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** Numbers stand at the right. */
  readonly numeric?: boolean;
  /** Left out where the pane is narrow. */
  readonly optional?: boolean;
}

/** What a table of rows shows. */
export interface RowsTableProps<Row> {
  /** What the table is, for who cannot see it. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly rowTestId: string;
  /** Said where there are no rows. */
  readonly none: string;
}

/** A table that scrolls within its pane, its head standing still. */
export function RowsTable<Row>(props: RowsTableProps<Row>): JSX.Element {
  const { label, columns, rows, keyOf, rowTestId, none } = props;
  if (rows.length === 0) return <p class="none">{none}</p>;
  return (
    <section class="scroll" aria-label={words.tables.rows(label)} tabIndex={0}>
      <table class="rows">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.title} scope="col" class={classOf(column)}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} data-testid={rowTestId}>
              {columns.map((column) => (
                <td key={column.title} class={classOf(column)}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function classOf<Row>({ numeric = false, optional = false }: Column<Row>): string {
  return `${numeric ? 'numeric' : ''}${optional ? ' optional' : ''}`;
}
