import { err, ok, type Result } from '../result';
import type { Place } from './place';
import { validPlace } from './place';
import type { YomTovSchedule } from './yom-tov';

/** When the rest ends on its last day. Degrees are below the horizon, minutes are after sunset. */
export type EndRule =
  | { readonly kind: 'sunset' }
  | { readonly kind: 'degrees'; readonly degrees: number }
  | { readonly kind: 'minutes'; readonly minutes: number };

/** What stands in for a sunset or a nightfall that the day does not have. */
export type HighLatitudeRule =
  | { readonly kind: 'solar_midnight' }
  | {
      readonly kind: 'fixed_minutes';
      /** From solar noon to what counts as sunset; 360 is 18:00 by the sun. */
      readonly sunsetAfterNoon: number;
      /** From sunset to what counts as nightfall. */
      readonly nightfallAfterSunset: number;
    }
  /** The sun of another place, carried over by solar time: as long after this place's solar noon as after that one's. */
  | { readonly kind: 'reference_city'; readonly city: Place };

/** All that decides a window besides the place. */
export interface PauseRules {
  /** From the start of the rest to sunset on the eve (candle lighting), minutes. */
  readonly bufferMinutes: number;
  readonly end: EndRule;
  /** More rest than the rule asks, minutes: before the start and after the end. */
  readonly marginBefore: number;
  readonly marginAfter: number;
  readonly yomTov: YomTovSchedule;
  readonly highLatitude: HighLatitudeRule;
}

/** Why rules were refused: the field, and a sentence for a person. */
export interface RuleError {
  readonly field: string;
  readonly message: string;
}

export const DEFAULT_RULES: PauseRules = {
  bufferMinutes: 18,
  end: { kind: 'sunset' },
  marginBefore: 0,
  marginAfter: 0,
  yomTov: 'off',
  highLatitude: { kind: 'solar_midnight' },
};

/** Customs of candle lighting, minutes before sunset. */
export const BUFFER_PRESETS: readonly number[] = [15, 18, 20, 22, 30, 40];

/** Three medium stars at 7.083 or 8.5 degrees; 42, 50 or 72 minutes; sunset as the seed has it. */
export const END_PRESETS: readonly EndRule[] = [
  { kind: 'sunset' },
  { kind: 'degrees', degrees: 7.083 },
  { kind: 'degrees', degrees: 8.5 },
  { kind: 'minutes', minutes: 42 },
  { kind: 'minutes', minutes: 50 },
  { kind: 'minutes', minutes: 72 },
];

/** Below this latitude the sun reaches 8.5 degrees under the horizon on every night of the year. */
export const REFERENCE_CITY_LIMIT = 58;

/** Checks every number of the rules; the first that is impossible is the error. */
export function validRules(rules: PauseRules): Result<PauseRules, RuleError> {
  const error =
    minutesError('minutes before sunset', rules.bufferMinutes, 120) ??
    minutesError('extra minutes before the start', rules.marginBefore, 180) ??
    minutesError('extra minutes after the end', rules.marginAfter, 180) ??
    endRuleError(rules.end) ??
    highLatitudeError(rules.highLatitude);
  return error === null ? ok(rules) : err(error);
}

function endRuleError(end: EndRule): RuleError | null {
  if (end.kind === 'minutes') return minutesError('minutes after sunset', end.minutes, 180);
  if (end.kind === 'sunset') return null;
  const { degrees } = end;
  // A thousandth of a degree is a quarter of a second or so, and keeps the sun library's table of angles small.
  const isUsable = degrees >= 1 && degrees <= 18 && Math.round(degrees * 1_000) / 1_000 === degrees;
  if (isUsable) return null;
  return {
    field: 'degrees',
    message: `Degrees run from 1 to 18 with three decimals at most, not "${degrees}".`,
  };
}

function highLatitudeError(rule: HighLatitudeRule): RuleError | null {
  if (rule.kind === 'solar_midnight') return null;
  if (rule.kind === 'fixed_minutes') {
    const sunset = minutesError('minutes from solar noon to sunset', rule.sunsetAfterNoon, 720);
    return sunset ?? minutesError('minutes from sunset to nightfall', rule.nightfallAfterSunset, 180);
  }
  const place = validPlace(rule.city);
  if (!place.ok) return { field: 'reference city', message: place.error.message };
  if (Math.abs(rule.city.latitude) <= REFERENCE_CITY_LIMIT) return null;
  const limit = `A reference city must lie within ${REFERENCE_CITY_LIMIT} degrees of the equator`;
  return { field: 'reference city', message: `${limit}, so that every evening there has a nightfall.` };
}

function minutesError(field: string, minutes: number, most: number): RuleError | null {
  if (Number.isFinite(minutes) && minutes >= 0 && minutes <= most) return null;
  return { field, message: `The ${field} must be a number from 0 to ${most}, not "${minutes}".` };
}
