import type { JSX } from 'preact';
import { ActionButton } from '../components/action-button';
import { words } from '../words/words';
import { type ReportModel, THIS_RUN } from './report-model';

/** What the bar over a report needs. */
export interface ReportBarProps {
  readonly model: ReportModel;
  /** Whether each figure says how it is computed. */
  readonly formulas: boolean;
  readonly onFormulas: (shown: boolean) => void;
  /** Lets a call run; what it throws is shown. */
  readonly guard: (call: Promise<unknown>) => void;
  readonly print: () => void;
}

/** What is reported on, what it is compared with, and what can be done with the report. */
export function ReportBar({ model, formulas, onFormulas, guard, print }: ReportBarProps): JSX.Element {
  const { report: text } = words;
  return (
    <div class="report-bar">
      <Choice model={model} guard={guard} />
      <ActionButton
        label={text.showFormulas}
        pressed={formulas}
        testId="report-formulas"
        onClick={() => onFormulas(!formulas)}
      />
      <ActionButton label={text.refresh} testId="report-refresh" onClick={() => guard(model.load())} />
      <ActionButton label={text.print} testId="report-print" onClick={print} />
      <ActionButton label={text.saveHtml} icon="save" testId="report-html" onClick={() => model.saveHtml()} />
    </div>
  );
}

function Choice({ model, guard }: Pick<ReportBarProps, 'model' | 'guard'>): JSX.Element {
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
