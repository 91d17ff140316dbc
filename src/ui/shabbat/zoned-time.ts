import { words } from '../words/words';

const dayClocks = new Map<string, Intl.DateTimeFormat>();
const clocks = new Map<string, Intl.DateTimeFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Intl.DateTimeFormat>();

/** `Fri 6 Mar 18:12`: an instant on the zone's wall clock, to the minute before it. */
export function dayClockText(time: number, zone: string): string {
  const { weekday, day, month, hour, minute } = partsOf(
    formatIn(dayClocks, zone, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
    }),
    time,
  );
  return `${bare(weekday)} ${day} ${bare(month)} ${hour}:${minute}`;
}

/** `18:12:07`: the zone's wall clock with its seconds. */
export function secondClockText(time: number, zone: string): string {
  const format = formatIn(clocks, zone, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
  const { hour, minute, second } = partsOf(format, time);
  return `${hour}:${minute}:${second}`;
}

/** `18:12`: the zone's wall clock. */
export function zonedClockText(time: number, zone: string): string {
  return dayClockText(time, zone).slice(-5);
}

/** `2026-03-06`: the zone's date. */
export function zonedDateText(time: number, zone: string): string {
  const format = formatIn(dates, zone, { year: 'numeric', month: '2-digit', day: '2-digit' });
  const { year, month, day } = partsOf(format, time);
  return `${year}-${month}-${day}`;
}

/** `UTC-3`, `UTC+5:45`, `UTC`: how far the zone's wall clock is from UTC at an instant. */
export function offsetText(time: number, zone: string): string {
  const { timeZoneName = '' } = partsOf(formatIn(offsets, zone, { timeZoneName: 'shortOffset' }), time);
  return timeZoneName.replace('GMT', 'UTC').replace(/\+0$/, '');
}

/** `Sao Paulo` for `America/Sao_Paulo`. */
export function zoneCity(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

/** Names in the page's language and hours alike on every device, whatever the device's own language. Throws where the zone is unknown. */
function formatIn(
  known: Map<string, Intl.DateTimeFormat>,
  zone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const made =
    known.get(zone) ??
    new Intl.DateTimeFormat(words.frame.locale, { ...options, timeZone: zone, hourCycle: 'h23' });
  known.set(zone, made);
  return made;
}

/** Without the full stop that some languages write after a short name. */
function bare(name = ''): string {
  return name.replace(/\.$/, '');
}

function partsOf(
  format: Intl.DateTimeFormat,
  time: number,
): Partial<Record<Intl.DateTimeFormatPartTypes, string>> {
  return Object.fromEntries(format.formatToParts(time).map(({ type, value }) => [type, value]));
}
