import type { ComponentChildren, JSX } from 'preact';

/** One column of a table of rows. */
export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** Numbers stand at the right. */
  readonly numeric?: boolean;
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
    <section class="scroll" aria-label={label} tabIndex={0}>
      <table class="rows">
        <thead>
          <tr>
            {columns.map(({ title, numeric }) => (
              <th key={title} scope="col" class={numeric ? 'numeric' : ''}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} data-testid={rowTestId}>
              {columns.map(({ title, cell, numeric }) => (
                <td key={title} class={numeric ? 'numeric' : ''}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
