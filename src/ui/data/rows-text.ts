import type { Cell, QueryAnswer } from '../../app/query/query';

type Rows = Pick<QueryAnswer, 'columns' | 'rows'>;

/** Rows as comma-separated values with a line of names (RFC 4180). */
export function csvText({ columns, rows }: Rows): string {
  return [columns, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

/** Rows for a spreadsheet's clipboard: tabs between, one line a row. */
export function clipboardText({ columns, rows }: Rows): string {
  return [columns, ...rows].map((row) => row.map(plainCell).join('\t')).join('\n');
}

function csvCell(cell: Cell): string {
  const text = cell === null ? '' : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function plainCell(cell: Cell): string {
  return cell === null ? '' : String(cell).replace(/[\t\r\n]+/g, ' ');
}
