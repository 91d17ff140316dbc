import { civilDate } from '../../src/core/shabbat/civil-day';
import { utcText } from '../../src/core/shabbat/utc-text';
import type { PauseWindow } from '../../src/core/shabbat/window';
import { NOT_A_RULING, rulesInWords } from '../../src/core/shabbat/words';
import { zonedText } from '../../src/core/shabbat/zone';
import type { WindowsArguments } from './arguments';

/** The windows as a JSON array, one a line: exact instants in UTC to the second. */
export function windowsJson(windows: readonly PauseWindow[]): string {
  const lines = windows.map((window) => {
    const { kind, days, names, method, fallback } = window;
    const [start, end] = [utcText(window.start), utcText(window.end)];
    const dates = { first_date: civilDate(window.firstDay), last_date: civilDate(window.lastDay) };
    return JSON.stringify({ start, end, kind, days, names, method, fallback, ...dates });
  });
  return lines.length === 0 ? '[]\n' : `[${lines.join(',\n ')}]\n`;
}

/** The windows as a table on the place's clock, with the rules in words above and what they are not below. */
export function windowsTable(windows: readonly PauseWindow[], { place, rules }: WindowsArguments): string {
  const rows = [['from', 'to', 'what', 'stand-in'], ...windows.map((window) => rowOf(window, place.zone))];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const table = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const count = windows.length === 1 ? '1 rest' : `${windows.length} rests`;
  const head = [
    `${place.latitude}, ${place.longitude}, ${place.zone}: ${count}, on the clock there`,
    ...rulesInWords(rules),
  ];
  return `${[...head, '', ...table, '', NOT_A_RULING].join('\n')}\n`;
}

function rowOf(window: PauseWindow, zone: string): string[] {
  const [start, end] = [zonedText(window.start, zone), zonedText(window.end, zone)];
  return [start.replace('T', ' '), end.replace('T', ' '), window.names.join(', '), window.fallback ?? ''];
}
