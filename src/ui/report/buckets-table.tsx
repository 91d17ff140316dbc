import type { JSX } from 'preact';
import type { ReportBucket } from '../../app/view/report';
import { Amount } from '../components/amount';
import { type Column, RowsTable } from '../components/rows-table';
import { decimalText } from '../format/decimal-text';
import { percentText, shareOf } from '../format/figures';
import { countText } from '../format/grouped';
import { words } from '../words/words';

/** What a table of fills by symbol or by hour shows. */
export interface BucketsTableProps {
  readonly title: string;
  /** Title of the first column. */
  readonly name: string;
  readonly buckets: readonly ReportBucket[];
}

/** Fills, costs and results by symbol, or by hour of the day. */
export function BucketsTable({ title, name, buckets }: BucketsTableProps): JSX.Element {
  return (
    <section class="report-buckets">
      <h3>{title}</h3>
      <RowsTable
        label={title}
        columns={columnsUnder(name)}
        rows={buckets}
        keyOf={(bucket) => bucket.name}
        rowTestId="report-bucket"
        none={words.report.notDefined}
      />
    </section>
  );
}

function columnsUnder(name: string): readonly Column<ReportBucket>[] {
  const { report: text } = words;
  return [
    { title: name, cell: (bucket) => bucket.name },
    { title: text.fills, cell: ({ fills }) => countText(fills), numeric: true },
    { title: text.turnover, cell: ({ turnover }) => decimalText(turnover, 2), numeric: true },
    { title: text.fees, cell: ({ fees }) => decimalText(fees, 2), numeric: true },
    { title: text.closing, cell: ({ closingTrades }) => countText(closingTrades), numeric: true },
    {
      title: text.winRate,
      cell: ({ wins, closingTrades }) => percentText(shareOf(wins, closingTrades), 0),
      numeric: true,
    },
    { title: text.pnl, cell: ({ pnl }) => <Amount value={pnl} />, numeric: true },
  ];
}
