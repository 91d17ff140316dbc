import type { EpochMs } from '../time';
import { civilDate } from './civil-day';
import { foldedLine } from './ics-line';
import type { Place } from './place';
import { compactUtcText, utcText } from './utc-text';
import { appliedEnd, appliedStart, type PauseWindow } from './window';
import { NOT_A_RULING } from './words';

/**
 * Windows as a calendar file (RFC 5545): one event each, as the desk keeps it, in UTC. An event's UID is made of the
 * day and the place alone, so that a later export of the same windows replaces the events rather than doubling them.
 * `stamp` is the time of the export.
 */
export function windowsIcs(windows: readonly PauseWindow[], place: Place, stamp: EpochMs): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Sundown//Shabbat schedule//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...windows.flatMap((window) => eventLines(window, place, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map(foldedLine).join('');
}

function eventLines(window: PauseWindow, place: Place, stamp: EpochMs): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uidOf(window, place)}`,
    `DTSTAMP:${compactUtcText(stamp)}`,
    `DTSTART:${compactUtcText(appliedStart(window))}`,
    `DTEND:${compactUtcText(appliedEnd(window))}`,
    `SUMMARY:${escaped(window.names.join(', '))}`,
    `LOCATION:${escaped(place.name)}`,
    `DESCRIPTION:${escaped(descriptionOf(window))}`,
    'CATEGORIES:Sundown rest',
    'TRANSP:OPAQUE',
    'END:VEVENT',
  ];
}

function uidOf(window: PauseWindow, place: Place): string {
  return `${civilDate(window.firstDay)}-${place.latitude.toFixed(4)}-${place.longitude.toFixed(4)}@sundown`;
}

function descriptionOf({ start, end, method, fallback }: PauseWindow): string {
  const exact = `Exactly from ${utcText(start)} to ${utcText(end)} (${method}).`;
  return [exact, ...(fallback === null ? [] : [`Stand-in: ${fallback}.`]), NOT_A_RULING].join('\n');
}

/** Text as RFC 5545, 3.3.11, wants it. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}
