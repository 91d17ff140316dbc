import type { JSX } from 'preact';
import type { Report } from '../../app/view/report';
import { decimalText } from '../format/decimal-text';
import { words } from '../words/words';
import { BucketsTable } from './buckets-table';
import { equityPath } from './equity-path';
import { FiguresTables } from './figures-tables';
import { momentText, periodText } from './period-text';

/** One report, or two side by side. */
export function ReportView(props: {
  readonly reports: readonly Report[];
  readonly formulas: boolean;
}): JSX.Element {
  const { report: text } = words;
  return (
    <article class="report" data-testid="report">
      <div class="report-heads">
        {props.reports.map((report, i) => (
          <ReportHead key={i} report={report} />
        ))}
      </div>
      <FiguresTables {...props} />
      {props.reports.map((report, i) => (
        <div key={i}>
          {props.reports.length > 1 && <h2>{report.name}</h2>}
          <BucketsTable title={text.bySymbol} name={text.symbol} buckets={report.bySymbol} />
          <BucketsTable title={text.byHour} name={text.hour} buckets={report.byHour} />
        </div>
      ))}
      <p class="report-made">{text.made}</p>
    </article>
  );
}

function ReportHead({ report }: { readonly report: Report }): JSX.Element {
  const { report: text } = words;
  return (
    <section class="report-head">
      <h2>{report.name}</h2>
      <dl>
        <dt>{text.source}</dt>
        <dd>{report.source}</dd>
        <dt>{text.profile}</dt>
        <dd>{report.profile}</dd>
        <dt>{text.period}</dt>
        <dd>{periodText(report)}</dd>
        <dt>{text.startingBalance}</dt>
        <dd>{decimalText(report.startingBalance, 2)}</dd>
        <dt>{text.endingEquity}</dt>
        <dd>{decimalText(report.endingEquity, 2)}</dd>
      </dl>
      <svg class="report-equity" viewBox="0 0 1000 100" preserveAspectRatio="none" role="img">
        <title>{text.equity}</title>
        <path d={equityPath(report.equity)} />
      </svg>
      <p>{drawdownText(report)}</p>
      {report.slippageIs === 'configured' && <p class="report-note">{text.configuredSlippage}</p>}
      {isUnseen(report) && (
        <p class="report-note" data-testid="report-unseen">
          {text.unseen}
        </p>
      )}
    </section>
  );
}

/** Nobody counts the ticks of this ledger, so nobody sees its market. */
function isUnseen({ figures }: Report): boolean {
  return figures.some(({ key, value }) => key === 'ticks' && value === null);
}

function drawdownText({ drawdown }: Report): string {
  if (drawdown === null) return '';
  const { report: text } = words;
  const { peakAt, troughAt, recoveredAt } = drawdown;
  const end = recoveredAt === null ? text.notRecovered : text.recoveredAt(momentText(recoveredAt));
  return text.drawdownDates(momentText(peakAt), momentText(troughAt), end);
}
