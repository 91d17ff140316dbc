import type { JSX } from 'preact';
import type { Report } from '../../app/view/report';
import { words } from '../words/words';
import { type FigureLine, type FigureLines, figureLines } from './report-rows';

/** What the tables of figures show. */
export interface FiguresTablesProps {
  /** One report, or two to be compared. */
  readonly reports: readonly Report[];
  /** Whether each figure says how it is computed. */
  readonly formulas: boolean;
}

/** Every figure, a table a group; two reports stand side by side with the difference. */
export function FiguresTables({ reports, formulas }: FiguresTablesProps): JSX.Element {
  const names = reports.map(({ name }) => name);
  return (
    <div class="report-groups">
      {figureLines(reports).map((lines) => (
        <GroupTable key={lines.group} lines={lines} names={names} formulas={formulas} />
      ))}
    </div>
  );
}

function GroupTable(props: {
  readonly lines: FigureLines;
  readonly names: readonly string[];
  readonly formulas: boolean;
}): JSX.Element {
  const { lines, names, formulas } = props;
  return (
    <table class="report-figures">
      <caption>{lines.name}</caption>
      <thead class={names.length > 1 ? undefined : 'unseen'}>
        <Head names={names} />
      </thead>
      <tbody>
        {lines.lines.map((line) => (
          <Line key={line.key} line={line} formulas={formulas} />
        ))}
      </tbody>
    </table>
  );
}

function Head({ names }: { readonly names: readonly string[] }): JSX.Element {
  const { report: text } = words;
  return (
    <tr>
      <th scope="col">{text.figure}</th>
      {names.map((name, i) => (
        <th scope="col" class="numeric" key={i}>
          {name}
        </th>
      ))}
      {names.length > 1 && (
        <th scope="col" class="numeric">
          {text.difference}
        </th>
      )}
    </tr>
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
