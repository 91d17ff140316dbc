import type { JSX } from 'preact';
import type { GateReport } from '../../core/strategy/explain';
import { fixedText, limitText, NO_FIGURE, percentText } from '../format/figures';
import { countText } from '../format/grouped';
import type { GateRow } from '../models/gate-rows';
import { gateFigure } from '../words/gates';
import { words } from '../words/words';
import { Icon } from './icon';

/** The decision funnel: each row a place where ticks end, with the last tick's arithmetic where it has one. */
export function GateTable({ rows }: { readonly rows: readonly GateRow[] }): JSX.Element {
  const { why } = words;
  return (
    <table class="gates">
      <caption class="unseen">{why.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{why.gate}</th>
          <th scope="col" class="numeric">
            {why.now}
          </th>
          <th scope="col" class="numeric">
            {why.limit}
          </th>
          <th scope="col" class="numeric">
            {why.count}
          </th>
          <th scope="col" colSpan={2}>
            {why.share}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <GateLine key={row.outcome} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function GateLine({ row }: { readonly row: GateRow }): JSX.Element {
  const { outcome, count, share, report } = row;
  const { title, why } = words.why.outcomes[outcome];
  return (
    <tr class={rowClass(row)} data-testid="gate-row" data-gate={outcome} data-count={count}>
      <th scope="row" title={`${why}.`}>
        <VerdictMark row={row} />
        {title}
      </th>
      <td class="numeric gate-now">{report ? valueText(report) : ''}</td>
      <td class="numeric gate-limit">{report ? askText(report) : ''}</td>
      <td class="numeric">{countText(count)}</td>
      <td class="numeric gate-share">{percentText(share)}</td>
      <td class="gate-bar">
        <FunnelBar row={row} />
      </td>
    </tr>
  );
}

function rowClass({ here, outcome, count }: GateRow): string {
  const kind = outcome === 'traded' ? 'gate gate-traded' : 'gate';
  return `${kind}${here ? ' gate-here' : ''}${count === 0 ? ' gate-unmet' : ''}`;
}

/** Passed, stopped here or not reached: a shape, and a word for who cannot see it. */
function VerdictMark({ row: { report, here, outcome } }: { readonly row: GateRow }): JSX.Element {
  if (here && outcome === 'traded') return <Icon name="pass" />;
  const verdict = here ? 'failed' : (report?.verdict ?? 'not_reached');
  const icon = { passed: 'pass', failed: 'fail', not_reached: 'notReached' } as const;
  return (
    <span class={`verdict verdict-${verdict}`}>
      <Icon name={icon[verdict]} />
      <span class="unseen">{report || here ? `${words.why.verdict[verdict]}: ` : ''}</span>
    </span>
  );
}

/** Of all ticks: those that got past this gate, faint, and those that ended at it, strong. */
function FunnelBar({ row: { share, passedShare } }: { readonly row: GateRow }): JSX.Element {
  return (
    <svg class="funnel" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
      <rect class="funnel-past" x="0" y="0" width={passedShare} height="1" />
      <rect
        class="funnel-stopped"
        x={passedShare}
        y="0"
        width={share === 0 ? 0 : Math.max(share, 0.008)}
        height="1"
      />
    </svg>
  );
}

function valueText({ gate, value, verdict }: GateReport): string {
  const { decimals, factor } = gateFigure(gate);
  return verdict === 'not_reached' || value === null ? NO_FIGURE : fixedText(value * factor, decimals);
}

function askText({ gate, limit, relation }: GateReport): string {
  const { decimals, factor, unit } = gateFigure(gate);
  const sign = relation === '<=' ? '≤' : '≥';
  return `${sign} ${limitText(limit * factor, decimals)}${unit && ` ${unit}`}`;
}
