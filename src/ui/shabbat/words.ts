import type { RestView } from '../../app/view/shabbat-view';
import type { SunArc } from '../../core/shabbat/sun-arc';
import { DAY_MS } from '../../core/time';
import { dayClockText, zonedClockText } from './zoned-time';

/** The days of a rest as a person calls them: "Shabbat", "Pesach I and Shabbat". */
export function namesText(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? 'the rest';
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** What the desk does, in words. */
export function stateText(resting: RestView | null, next: RestView | null, isTrading: boolean): string {
  if (resting !== null) return `The desk rests for ${namesText(resting.names)}.`;
  const now = isTrading ? 'The desk is trading.' : 'The desk is not resting.';
  return next === null ? now : `${now} Next: ${namesText(next.names)}.`;
}

/** The drawing of the sun's day in a sentence. */
export function arcWords(
  { from, noon, sunset, altitudes }: SunArc,
  rests: readonly { readonly from: number; readonly to: number }[],
  zone: string,
): string {
  const high = Math.max(...altitudes).toFixed(0);
  const set = sunset === null ? 'no sunset' : `sunset at ${zonedClockText(sunset, zone)}`;
  const spans = rests.map((rest) => {
    const [start, end] = [rest.from, rest.to].map((part) => dayClockText(from + part * DAY_MS, zone));
    return `rest from ${start} to ${end}`;
  });
  return [`Sun: ${high} degrees at noon, ${zonedClockText(noon, zone)}`, set, ...spans].join('; ');
}

/** How a device's clock and event time disagree. */
export function disagreementText(milliseconds: number): string {
  const direction = milliseconds > 0 ? 'ahead of' : 'behind';
  return `The clock of this device is ${spanText(milliseconds)} ${direction} the market's time. The desk rests where either says so.`;
}

/** How a device's clock has jumped. */
export function jumpText(milliseconds: number): string {
  const how = milliseconds > 0 ? 'ahead, or the device slept,' : 'back';
  return `The clock of this device jumped ${how} by ${spanText(milliseconds)}. The schedule was asked again at once.`;
}

/** A span in its two largest units: "2 days 3 h", "12 min 5 s"; years where a clock is far off. */
export function spanText(milliseconds: number): string {
  if (!Number.isFinite(milliseconds)) return 'an unknown time';
  let rest = Math.round(Math.abs(milliseconds) / 1_000);
  const parts: string[] = [];
  for (const [seconds, unit] of UNITS) {
    const count = Math.floor(rest / seconds);
    rest -= count * seconds;
    if (count > 0) parts.push(`${count} ${unit}`);
  }
  return parts.slice(0, 2).join(' ') || '0 s';
}

const UNITS = [
  [31_556_952, 'y'],
  [86_400, 'd'],
  [3_600, 'h'],
  [60, 'min'],
  [1, 's'],
] as const;
