import type { Report, ReportBucket } from '../../app/view/report';
import { decimalText } from '../format/decimal-text';
import { percentText, shareOf } from '../format/figures';
import { countText } from '../format/grouped';
import { words } from '../words/words';
import { equityPath } from './equity-path';
import { periodText } from './period-text';
import { figureLines, type FigureLine } from './report-rows';

const STYLE = `body{font:14px/1.45 system-ui,sans-serif;color:#151a21;background:#fff;max-width:60rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;width:100%;margin:0 0 1.5rem}th,td{border-bottom:1px solid #d3d8de;padding:.25rem .5rem;text-align:start;vertical-align:top}
td.n{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}small{color:#55606e}svg{width:100%;height:14rem}path{fill:none;stroke:#9a4f00;stroke-width:1.5;vector-effect:non-scaling-stroke}`;

/** One or two reports as one HTML file that needs nothing else, for a printer or a person without Sundown. */
export function reportHtml(reports: readonly Report[]): string {
  const { report: text } = words;
  const { lang, dir } = document.documentElement;
  const body = [
    `<h1>Sundown: ${escaped(text.title)}</h1>`,
    ...reports.map(head),
    figuresTable(reports),
    ...reports.map(buckets),
    `<p><small>${escaped(text.made)}</small></p>`,
  ];
  return `<!doctype html>
<html lang="${escaped(lang)}" dir="${escaped(dir)}"><head><meta charset="utf-8"><title>Sundown: ${escaped(text.title)}</title>
<style>${STYLE}</style></head><body>
${body.join('\n')}
</body></html>
`;
}

function head(report: Report): string {
  const { report: text } = words;
  const facts = [
    [text.source, report.source],
    [text.profile, report.profile],
    [text.period, periodText(report)],
    [text.startingBalance, decimalText(report.startingBalance, 2)],
    [text.endingEquity, decimalText(report.endingEquity, 2)],
  ];
  const rows = facts.map(
    ([name = '', value = '']) => `<tr><th>${escaped(name)}</th><td>${escaped(value)}</td></tr>`,
  );
  return `<h2>${escaped(report.name)}</h2><table>${rows.join('')}</table>
<svg viewBox="0 0 1000 100" preserveAspectRatio="none" role="img" aria-label="${escaped(text.equity)}"><path d="${equityPath(report.equity)}"/></svg>`;
}

function figuresTable(reports: readonly Report[]): string {
  const { report: text } = words;
  const titles = [
    text.figure,
    ...reports.map(({ name }) => name),
    ...(reports.length > 1 ? [text.difference] : []),
  ];
  const header = `<tr>${titles.map((title) => `<th>${escaped(title)}</th>`).join('')}</tr>`;
  const groups = figureLines(reports).map(
    ({ name, lines }) =>
      `<tr><th colspan="${titles.length}">${escaped(name)}</th></tr>${lines.map(figureRow).join('')}`,
  );
  return `<table>${header}${groups.join('')}</table>`;
}

function figureRow({ title, formula, values, difference, samplings }: FigureLine): string {
  const cells = values.map(
    (value, i) => `<td class="n">${escaped(value)}<br><small>${escaped(samplings[i] ?? '')}</small></td>`,
  );
  const last = difference === null ? '' : `<td class="n">${escaped(difference)}</td>`;
  return `<tr><td>${escaped(title)}<br><small>${escaped(formula)}</small></td>${cells.join('')}${last}</tr>`;
}

function buckets(report: Report): string {
  const { report: text } = words;
  return (
    bucketTable(text.bySymbol, text.symbol, report.bySymbol) +
    bucketTable(text.byHour, text.hour, report.byHour)
  );
}

function bucketTable(caption: string, first: string, rows: readonly ReportBucket[]): string {
  if (rows.length === 0) return '';
  const { report: text } = words;
  const titles = [first, text.fills, text.turnover, text.fees, text.closing, text.winRate, text.pnl];
  const header = titles.map((title) => `<th>${escaped(title)}</th>`).join('');
  const lines = rows.map(({ name, ...row }) => `<tr><td>${escaped(name)}</td>${bucketCells(row)}</tr>`);
  return `<h3>${escaped(caption)}</h3><table><tr>${header}</tr>${lines.join('')}</table>`;
}

function bucketCells({
  fills,
  turnover,
  fees,
  closingTrades,
  wins,
  pnl,
}: Omit<ReportBucket, 'name'>): string {
  const texts = [
    countText(fills),
    decimalText(turnover, 2),
    decimalText(fees, 2),
    countText(closingTrades),
    percentText(shareOf(wins, closingTrades), 0),
    decimalText(pnl, 2),
  ];
  return texts.map((text) => `<td class="n">${escaped(text)}</td>`).join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
