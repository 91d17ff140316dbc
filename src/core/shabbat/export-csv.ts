import { civilDate } from './civil-day';
import { utcText } from './utc-text';
import { appliedEnd, appliedStart, type PauseWindow } from './window';
import { zonedText } from './zone';

const HEADER = [
  'first_date',
  'last_date',
  'kind',
  'names',
  'start_utc',
  'end_utc',
  'start_local',
  'end_local',
  'rest_from_utc',
  'rest_to_utc',
  'method',
  'fallback',
];

/**
 * Windows as comma-separated text (RFC 4180: CRLF, quotes where needed): exact instants in UTC and in the place's
 * zone, and `rest_from` and `rest_to` as the desk keeps them, rounded outward to whole minutes.
 */
export function windowsCsv(windows: readonly PauseWindow[], zone: string): string {
  const lines = [HEADER, ...windows.map((window) => fieldsOf(window, zone))];
  return lines.map((fields) => `${fields.map(quoted).join(',')}\r\n`).join('');
}

function fieldsOf(window: PauseWindow, zone: string): string[] {
  return [
    civilDate(window.firstDay),
    civilDate(window.lastDay),
    window.kind,
    window.names.join(' | '),
    utcText(window.start),
    utcText(window.end),
    zonedText(window.start, zone),
    zonedText(window.end, zone),
    utcText(appliedStart(window)),
    utcText(appliedEnd(window)),
    window.method,
    window.fallback ?? '',
  ];
}

function quoted(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
