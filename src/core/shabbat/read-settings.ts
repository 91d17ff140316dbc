import { type Place, type PlaceSource, validPlace } from './place';
import { DEFAULT_RULES, type EndRule, type HighLatitudeRule, type PauseRules, validRules } from './rules';
import {
  canClose,
  CLOSING_LIMITS,
  DEFAULT_SETTINGS,
  type OpenPositions,
  type ShabbatSettings,
} from './settings';
import type { YomTovSchedule } from './yom-tov';

/** Stored settings as they could be read, with a sentence for each part that could not. */
export interface ReadSettings {
  readonly settings: ShabbatSettings;
  readonly problems: readonly string[];
}

type Fields = Readonly<Record<string, unknown>>;

const SOURCES: readonly PlaceSource[] = ['default', 'geolocation', 'city', 'coordinates', 'device_zone'];
const SCHEDULES: readonly YomTovSchedule[] = ['off', 'israel', 'diaspora'];

/**
 * Reads settings that were stored as `ShabbatSettings`. A place that is refused becomes none, so that the schedule
 * fails closed; rules that are refused become the defaults, and Yom Tov stays on where it was on.
 */
export function readSettings(stored: unknown): ReadSettings {
  const fields = fieldsOf(stored);
  if (fields === null)
    return { settings: DEFAULT_SETTINGS, problems: ['There are no settings of the rest yet.'] };
  const problems: string[] = [];
  const settings: ShabbatSettings = {
    place: readPlace(fields['place'], problems),
    rules: readRules(fields['rules'], problems),
    openPositions: readOpenPositions(fields['openPositions'], problems),
    resume: fields['resume'] === 'by_hand' ? 'by_hand' : 'by_itself',
    isQuiet: fields['isQuiet'] !== false,
  };
  return { settings, problems };
}

function readPlace(stored: unknown, problems: string[]): Place | null {
  const place = placeIn(stored);
  if (place === null) {
    if (stored !== null) problems.push('The stored place could not be read. Set your place.');
    return null;
  }
  const checked = validPlace(place);
  if (checked.ok) return checked.value;
  problems.push(checked.error.message);
  return null;
}

function placeIn(stored: unknown): Place | null {
  const fields = fieldsOf(stored);
  if (fields === null) return null;
  const { name, latitude, longitude, zone, source } = fields;
  if (typeof latitude !== 'number' || typeof longitude !== 'number' || typeof zone !== 'string') return null;
  return {
    name: typeof name === 'string' ? name : 'your place',
    latitude,
    longitude,
    zone,
    source: SOURCES.find((known) => known === source) ?? 'coordinates',
  };
}

function readRules(stored: unknown, problems: string[]): PauseRules {
  const fields = fieldsOf(stored) ?? {};
  const yomTov = SCHEDULES.find((known) => known === fields['yomTov']) ?? DEFAULT_RULES.yomTov;
  const rules: PauseRules = {
    bufferMinutes: numberOr(fields['bufferMinutes'], NaN),
    end: endRuleIn(fields['end']),
    marginBefore: numberOr(fields['marginBefore'], NaN),
    marginAfter: numberOr(fields['marginAfter'], NaN),
    yomTov,
    highLatitude: highLatitudeIn(fields['highLatitude']),
  };
  const checked = validRules(rules);
  if (checked.ok) return checked.value;
  problems.push(`${checked.error.message} The usual rules stand in.`);
  return { ...DEFAULT_RULES, yomTov };
}

function endRuleIn(stored: unknown): EndRule {
  const fields = fieldsOf(stored) ?? {};
  if (fields['kind'] === 'sunset') return { kind: 'sunset' };
  if (fields['kind'] === 'degrees') return { kind: 'degrees', degrees: numberOr(fields['degrees'], NaN) };
  return { kind: 'minutes', minutes: numberOr(fields['minutes'], NaN) };
}

function highLatitudeIn(stored: unknown): HighLatitudeRule {
  const fields = fieldsOf(stored) ?? {};
  if (fields['kind'] === 'fixed_minutes') {
    const sunsetAfterNoon = numberOr(fields['sunsetAfterNoon'], NaN);
    return {
      kind: 'fixed_minutes',
      sunsetAfterNoon,
      nightfallAfterSunset: numberOr(fields['nightfallAfterSunset'], NaN),
    };
  }
  const city = fields['kind'] === 'reference_city' ? placeIn(fields['city']) : null;
  return city === null ? DEFAULT_RULES.highLatitude : { kind: 'reference_city', city };
}

function readOpenPositions(stored: unknown, problems: string[]): OpenPositions {
  const fields = fieldsOf(stored) ?? {};
  if (fields['kind'] !== 'flatten') return DEFAULT_SETTINGS.openPositions;
  const asked: OpenPositions = { kind: 'flatten', minutesBefore: numberOr(fields['minutesBefore'], NaN) };
  if (canClose(asked)) return asked;
  problems.push(`${CLOSING_LIMITS} They are held.`);
  return DEFAULT_SETTINGS.openPositions;
}

function numberOr(value: unknown, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}

function fieldsOf(value: unknown): Fields | null {
  if (typeof value !== 'object' || value === null) return null;
  return Object.fromEntries(Object.entries(value));
}
