import type { RestView } from '../../app/view/shabbat-view';
import type { SunArc } from '../../core/shabbat/sun-arc';
import { DAY_MS } from '../../core/time';
import { words } from '../words/words';
import { dayClockText, zonedClockText } from './zoned-time';

const { rest: WORDS } = words;

/** The days of a rest as a person calls them: "Shabbat", "Pesach I and Shabbat". */
export function namesText(names: readonly string[]): string {
  const said = names.map(dayText);
  const [first, last] = [said.slice(0, -1).join(', '), said.at(-1)];
  if (last === undefined) return WORDS.names.none;
  return first === '' ? last : WORDS.names.all(first, last);
}

/** A day of rest by its name in the page's language: "Pesach VII", "Rosh Hashana 5787". */
function dayText(name: string): string {
  const [known, said] = Object.entries(WORDS.names.days).find(([day]) => name.startsWith(day)) ?? ['', ''];
  return `${said}${name.slice(known.length)}`;
}

/** What the desk does, in words. */
export function stateText(resting: RestView | null, next: RestView | null, isTrading: boolean): string {
  const { state } = WORDS;
  if (resting !== null) return state.resting(namesText(resting.names));
  const now = isTrading ? state.trading : state.awake;
  return next === null ? now : `${now} ${state.next(namesText(next.names))}`;
}

/** The drawing of the sun's day in a sentence. */
export function arcWords(
  { from, noon, sunset, altitudes }: SunArc,
  rests: readonly { readonly from: number; readonly to: number }[],
  zone: string,
): string {
  const { arc } = WORDS;
  const high = Math.max(...altitudes).toFixed(0);
  const set = sunset === null ? arc.noSunset : arc.sunset(zonedClockText(sunset, zone));
  const clock = (part: number): string => dayClockText(from + part * DAY_MS, zone);
  const spans = rests.map((rest) => arc.rest(clock(rest.from), clock(rest.to)));
  return [arc.noon(high, zonedClockText(noon, zone)), set, ...spans].join('; ');
}

/** How a device's clock and event time disagree. */
export function disagreementText(milliseconds: number): string {
  const { ahead, behind } = WORDS.clocks;
  return (milliseconds > 0 ? ahead : behind)(spanText(milliseconds));
}

/** How a device's clock has jumped. */
export function jumpText(milliseconds: number): string {
  const { jumpedAhead, jumpedBack } = WORDS.clocks;
  return (milliseconds > 0 ? jumpedAhead : jumpedBack)(spanText(milliseconds));
}

/** A span in its two largest units: "2 d 3 h", "12 min 5 s"; years where a clock is far off. */
export function spanText(milliseconds: number): string {
  const { units, unknownSpan } = WORDS.clocks;
  if (!Number.isFinite(milliseconds)) return unknownSpan;
  let rest = Math.round(Math.abs(milliseconds) / 1_000);
  const parts: string[] = [];
  UNIT_SECONDS.forEach((seconds, place) => {
    const count = Math.floor(rest / seconds);
    rest -= count * seconds;
    if (count > 0) parts.push(`${count} ${units[place] ?? ''}`);
  });
  return parts.slice(0, 2).join(' ') || `0 ${units.at(-1) ?? ''}`;
}

/** A year as the calendar has it on average, a day, an hour, a minute, a second. */
const UNIT_SECONDS: readonly number[] = [31_556_952, 86_400, 3_600, 60, 1];
