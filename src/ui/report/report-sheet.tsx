import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { ActionButton } from '../components/action-button';
import { words } from '../words/words';
import './report.css';
import { type ReportModel, THIS_RUN } from './report-model';
import { ReportView } from './report-view';

/** What the sheet needs. */
export interface ReportSheetProps {
  readonly model: ReportModel;
  /** Lets a call run; what it throws is shown. */
  readonly guard: (call: Promise<unknown>) => void;
  readonly print: () => void;
}

/** The report of a run, alone or beside another one. */
export function ReportSheet({ model, guard, print }: ReportSheetProps): JSX.Element {
  const [formulas, setFormulas] = useState(false);
  const { report: text } = words;
  return (
    <div class="report-sheet">
      <div class="report-bar">
        <Choice model={model} guard={guard} />
        <ActionButton
          label={text.showFormulas}
          pressed={formulas}
          testId="report-formulas"
          onClick={() => setFormulas(!formulas)}
        />
        <ActionButton label={text.refresh} testId="report-refresh" onClick={() => guard(model.load())} />
        <ActionButton label={text.print} testId="report-print" onClick={print} />
        <ActionButton
          label={text.saveHtml}
          icon="save"
          testId="report-html"
          onClick={() => model.saveHtml()}
        />
      </div>
      <Body model={model} formulas={formulas} />
    </div>
  );
}

function Body({ model, formulas }: { readonly model: ReportModel; readonly formulas: boolean }): JSX.Element {
  const { report: text } = words;
  const all = model.reports.value;
  if (all === undefined) return <p class="none">{text.computing}</p>;
  const reports = all.filter((report) => report !== null);
  if (reports.length === 0) return <p class="none">{text.none}</p>;
  return <ReportView reports={reports} formulas={formulas} />;
}

function Choice({ model, guard }: Pick<ReportSheetProps, 'model' | 'guard'>): JSX.Element {
  const { report: text } = words;
  const [first, second] = [model.first.value, model.second.value];
  return (
    <>
      <label>
        {text.run}{' '}
        <select
          data-testid="report-run"
          value={first}
          onChange={({ currentTarget }) => guard(model.choose(currentTarget.value, second))}
        >
          <option value={THIS_RUN}>{text.thisRun}</option>
          <Ledgers model={model} />
        </select>
      </label>
      <label>
        {text.compare}{' '}
        <select
          data-testid="report-compare"
          value={second ?? NOTHING}
          onChange={({ currentTarget: { value } }) =>
            guard(model.choose(first, value === NOTHING ? null : value))
          }
        >
          <option value={NOTHING}>{text.nothingToCompare}</option>
          <option value={THIS_RUN}>{text.thisRun}</option>
          <Ledgers model={model} />
        </select>
      </label>
    </>
  );
}

const NOTHING = 'nothing';

function Ledgers({ model }: { readonly model: ReportModel }): JSX.Element {
  return (
    <>
      {model.ledgers.value.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </>
  );
}
