import type { JSX } from 'preact';
import type { Report } from '../../app/report/report';
import { words } from '../words/words';
import { type FigureLine, type FigureLines, figureLines } from './report-rows';

/** What the table of figures shows. */
export interface FiguresTableProps {
  /** One report, or two to be compared. */
  readonly reports: readonly Report[];
  /** Whether each figure says how it is computed. */
  readonly formulas: boolean;
}

/** Every figure, group by group; two reports stand side by side with the difference. */
export function FiguresTable({ reports, formulas }: FiguresTableProps): JSX.Element {
  const { report: text } = words;
  return (
    <table class="report-figures">
      <caption class="unseen">{text.title}</caption>
      <thead>
        <tr>
          <th scope="col">{text.figure}</th>
          {reports.map(({ name }, i) => (
            <th scope="col" class="numeric" key={i}>
              {name}
            </th>
          ))}
          {reports.length > 1 && (
            <th scope="col" class="numeric">
              {text.difference}
            </th>
          )}
        </tr>
      </thead>
      {figureLines(reports).map((lines) => (
        <Group key={lines.group} lines={lines} formulas={formulas} columns={reports.length} />
      ))}
    </table>
  );
}

function Group(props: {
  readonly lines: FigureLines;
  readonly formulas: boolean;
  readonly columns: number;
}): JSX.Element {
  const { lines, formulas, columns } = props;
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" class="report-group" colSpan={columns > 1 ? columns + 2 : columns + 1}>
          {lines.name}
        </th>
      </tr>
      {lines.lines.map((line) => (
        <Line key={line.key} line={line} formulas={formulas} />
      ))}
    </tbody>
  );
}

function Line({ line, formulas }: { readonly line: FigureLine; readonly formulas: boolean }): JSX.Element {
  return (
    <tr data-testid="report-figure" data-figure={line.key}>
      <th scope="row" title={line.formula}>
        {line.title}
        {formulas && <small class="report-formula">{line.formula}</small>}
      </th>
      {line.values.map((value, i) => (
        <td class="numeric" key={i} title={line.samplings[i]}>
          {value}
          {formulas && <small class="report-formula">{line.samplings[i]}</small>}
        </td>
      ))}
      {line.difference !== null && <td class="numeric">{line.difference}</td>}
    </tr>
  );
}
