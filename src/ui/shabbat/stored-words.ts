import { words } from '../words/words';

/** A shape of a stored text, and what it says in the page's language; `found` is what the shape's brackets hold. */
type Saying = readonly [shape: RegExp, say: (found: string) => string];

/** The end rules as `endRuleText` writes them. */
const ENDS: readonly Saying[] = [
  [/^sunset$/, () => words.restRules.method.sunset],
  [/^degrees:(.+)$/, (degrees) => words.restRules.method.degrees(degrees)],
  [/^minutes:(.+)$/, (minutes) => words.restRules.method.minutes(minutes)],
];

const METHODS: readonly Saying[] = [
  [/^noon of the eve \.\. solar midnight$/, () => words.restRules.method.closed],
  [/^no clock$/, () => words.restRules.method.noClock],
];

/** What was missing, in front of the colon of a stand-in. */
const MISSING: readonly Saying[] = [
  [/^no sunset \(polar day\)$/, () => words.restRules.standIn.polarDay],
  [/^no sunset \(polar night\)$/, () => words.restRules.standIn.polarNight],
  [/^no sunset$/, () => words.restRules.standIn.noSunset],
  [/^no ([\d.]+) degrees$/, (degrees) => words.restRules.standIn.noDegrees(degrees)],
  [/^no valid place$/, () => words.restRules.standIn.noPlace],
  [/^no valid place or zone$/, () => words.restRules.standIn.noPlaceOrZone],
];

/** What stood in for it, behind the colon. */
const INSTEAD: readonly Saying[] = [
  [/^solar noon$/, () => words.restRules.standIn.noon],
  [/^solar midnight$/, () => words.restRules.standIn.midnight],
  [/^([\d.]+) minutes after solar noon$/, (minutes) => words.restRules.standIn.afterNoon(minutes)],
  [/^([\d.]+) minutes after sunset$/, (minutes) => words.restRules.standIn.afterSunset(minutes)],
  [/^solar time of (.+)$/, (city) => words.restRules.standIn.city(city)],
  [/^zone (.+)$/, (zone) => words.restRules.standIn.zone(zone)],
  [/^every zone$/, () => words.restRules.standIn.everyZone],
];

/** How a window was computed. It is a ledger's and a table's text, so its form is fixed; another one is shown as it is. */
export function methodText(method: string): string {
  const sun = /^sunset - ([\d.]+) min \.\. (.+)$/.exec(method);
  if (sun === null) return said(METHODS, method);
  const [, minutes = '', end = ''] = sun;
  return words.restRules.method.sun(minutes, said(ENDS, end));
}

/** What stood in for a sunset, a nightfall or a place, likewise; several are apart by semicolons. */
export function standInText(fallback: string): string {
  return fallback.split('; ').map(oneStandIn).join('; ');
}

function oneStandIn(text: string): string {
  const { start, end } = words.restRules.standIn;
  if (text.startsWith('start: ')) return start(oneStandIn(text.slice('start: '.length)));
  if (text.startsWith('end: ')) return end(oneStandIn(text.slice('end: '.length)));
  const [missing = '', ...instead] = text.split(': ');
  if (instead.length === 0) return text;
  return `${said(MISSING, missing)}: ${said(INSTEAD, instead.join(': '))}`;
}

function said(sayings: readonly Saying[], text: string): string {
  for (const [shape, say] of sayings) {
    const found = shape.exec(text);
    if (found !== null) return say(found[1] ?? '');
  }
  return text;
}
