import { parseArgs } from 'node:util';
import { err, ok, type Result } from '../../src/core/result';
import { type CivilDay, parseCivilDay } from '../../src/core/shabbat/civil-day';
import { parseEndRule } from '../../src/core/shabbat/end-rule-text';
import { type Place, validPlace } from '../../src/core/shabbat/place';
import { DEFAULT_RULES, type PauseRules, validRules } from '../../src/core/shabbat/rules';

/** What `npm run windows` was asked for; place, rules and dates are valid. */
export interface WindowsArguments {
  readonly place: Place;
  readonly rules: PauseRules;
  readonly from: CivilDay;
  readonly to: CivilDay;
  readonly json: boolean;
}

const USAGE =
  'usage: npm run --silent windows -- --lat X --lon Y --zone IANA --from YYYY-MM-DD --to YYYY-MM-DD ' +
  '[--end sunset|degrees:8.5|minutes:42] [--buffer 18] [--yom-tov israel|diaspora] [--json]';

const REQUIRED = ['lat', 'lon', 'zone', 'from', 'to'] as const;
type Values = Readonly<Record<(typeof REQUIRED)[number], string>> &
  Readonly<Partial<Record<Optional, string>>>;
type Optional = 'end' | 'buffer' | 'yom-tov';

/** The sun's series and the calendar are trusted for these years. */
const [FIRST_YEAR, LAST_YEAR] = [1900, 2149];

/** Reads the command line; what is wrong with it is said in one line. */
export function readArguments(argv: readonly string[]): Result<WindowsArguments, string> {
  const parsed = parsedOptions(argv);
  if (!parsed.ok) return parsed;
  const { values, json } = parsed.value;
  const place = placeIn(values);
  if (!place.ok) return place;
  const rules = rulesIn(values);
  if (!rules.ok) return rules;
  const [from, to] = [dateIn('from', values.from), dateIn('to', values.to)];
  if (!from.ok) return from;
  if (!to.ok) return to;
  if (from.value > to.value) return err(`--from ${values.from} is after --to ${values.to}.`);
  return ok({ place: place.value, rules: rules.value, from: from.value, to: to.value, json });
}

function parsedOptions(argv: readonly string[]): Result<{ values: Values; json: boolean }, string> {
  try {
    const text = { type: 'string' } as const;
    const options = {
      lat: text,
      lon: text,
      zone: text,
      from: text,
      to: text,
      end: text,
      buffer: text,
      'yom-tov': text,
    };
    const { values } = parseArgs({ args: joined(argv), options: { ...options, json: { type: 'boolean' } } });
    const { lat, lon, zone, from, to, json = false, ...optional } = values;
    if (
      lat === undefined ||
      lon === undefined ||
      zone === undefined ||
      from === undefined ||
      to === undefined
    ) {
      const missing = REQUIRED.filter((name) => values[name] === undefined).map((name) => `--${name}`);
      return err(`${missing.join(', ')} missing; ${USAGE}`);
    }
    return ok({ values: { ...optional, lat, lon, zone, from, to }, json });
  } catch (cause) {
    return err(`${cause instanceof Error ? cause.message.split('\n')[0] : String(cause)}; ${USAGE}`);
  }
}

function placeIn({ lat, lon, zone }: Values): Result<Place, string> {
  const [latitude, longitude] = [numberIn('lat', lat), numberIn('lon', lon)];
  if (!latitude.ok) return latitude;
  if (!longitude.ok) return longitude;
  const point = { latitude: latitude.value, longitude: longitude.value };
  const place = validPlace({ ...point, name: zone, zone, source: 'coordinates' });
  return place.ok ? place : err(place.error.message);
}

function rulesIn(values: Values): Result<PauseRules, string> {
  const end = parseEndRule(values.end ?? 'sunset');
  if (end === null) return err(`--end must be sunset, degrees:8.5 or minutes:42, not "${values.end}".`);
  const yomTov = values['yom-tov'] ?? 'off';
  if (yomTov !== 'off' && yomTov !== 'israel' && yomTov !== 'diaspora') {
    return err(`--yom-tov must be israel or diaspora, not "${yomTov}".`);
  }
  const buffer = numberIn('buffer', values.buffer ?? String(DEFAULT_RULES.bufferMinutes));
  if (!buffer.ok) return buffer;
  const rules = validRules({ ...DEFAULT_RULES, bufferMinutes: buffer.value, end, yomTov });
  return rules.ok ? rules : err(rules.error.message);
}

function dateIn(option: string, text: string): Result<CivilDay, string> {
  const day = parseCivilDay(text);
  const year = Number(text.slice(0, 4));
  if (day !== null && year >= FIRST_YEAR && year <= LAST_YEAR) return ok(day);
  return err(
    `--${option} must be a date from ${FIRST_YEAR}-01-01 to ${LAST_YEAR}-12-31 as YYYY-MM-DD, not "${text}".`,
  );
}

/** Plain decimal numbers only: JavaScript would read an empty text as 0. */
function numberIn(option: string, text: string): Result<number, string> {
  if (/^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(text)) return ok(Number(text));
  return err(`--${option} must be a number, not "${text}".`);
}

/** `--lat -23.5` as one word: parseArgs would take the number for an option. */
function joined(argv: readonly string[]): string[] {
  const words: string[] = [];
  for (const word of argv) {
    const before = words.at(-1);
    if (/^-[\d.]/.test(word) && before !== undefined && /^--[a-z-]+$/.test(before))
      words[words.length - 1] = `${before}=${word}`;
    else words.push(word);
  }
  return words;
}
