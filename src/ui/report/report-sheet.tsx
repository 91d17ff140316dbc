import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { SheetProps } from '../sheets/sheet';
import { SheetBody } from '../sheets/sheet-parts';
import { words } from '../words/words';
import { ReportBar } from './report-bar';
import './report.css';
import { ReportModel } from './report-model';
import { ReportView } from './report-view';

/** The report of a run, alone or beside another one; the argument is a stored ledger's id. */
export function ReportSheet({ models: { reports, trouble }, argument }: SheetProps): JSX.Element {
  const [model] = useState(() => new ReportModel(reports.desk, reports.saveFile, argument));
  const [formulas, setFormulas] = useState(false);
  const guard = (call: Promise<unknown>): void => trouble.guard(call);
  useEffect(() => trouble.guard(model.load()), [model, trouble]);
  return (
    <SheetBody>
      <ReportBar
        model={model}
        formulas={formulas}
        onFormulas={setFormulas}
        guard={guard}
        print={reports.print}
      />
      <Body model={model} formulas={formulas} />
    </SheetBody>
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
