import { SECOND_MS } from '../time';

/** `YYYY-MM-DDTHH:MM:SSZ`: an instant to the nearest second, as commands and exports write it. */
export function utcText(time: number): string {
  return `${new Date(Math.round(time / SECOND_MS) * SECOND_MS).toISOString().slice(0, 19)}Z`;
}

/** `YYYYMMDDTHHMMSSZ`: the same as calendars write it (RFC 5545, 3.3.5). */
export function compactUtcText(time: number): string {
  return utcText(time).replace(/[-:]/g, '');
}
