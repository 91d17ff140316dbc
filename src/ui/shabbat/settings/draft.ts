import { endRuleText } from '../../../core/shabbat/end-rule-text';
import type { Place, PlaceSource } from '../../../core/shabbat/place';
import { END_PRESETS, type HighLatitudeRule } from '../../../core/shabbat/rules';
import type { ShabbatSettings } from '../../../core/shabbat/settings';
import type { YomTovSchedule } from '../../../core/shabbat/yom-tov';

/** The settings as they stand in the form: numbers as they were typed, right or wrong. */
export interface Draft {
  readonly name: string;
  readonly latitude: string;
  readonly longitude: string;
  readonly zone: string;
  readonly source: PlaceSource;
  readonly buffer: string;
  /** A preset as `endRuleText` writes it, or a kind whose number is in `endNumber`. */
  readonly end: string;
  readonly endNumber: string;
  readonly marginBefore: string;
  readonly marginAfter: string;
  readonly yomTov: YomTovSchedule;
  readonly positions: 'hold' | 'flatten';
  readonly flattenMinutes: string;
  readonly resume: ShabbatSettings['resume'];
  readonly isQuiet: boolean;
  readonly highLatitude: HighLatitudeRule['kind'];
  readonly sunsetAfterNoon: string;
  readonly nightfallAfterSunset: string;
  /** Whose sun stands in; null until one is chosen. */
  readonly referenceCity: Place | null;
}

/** Choices of the end rule whose number is typed. */
export const FREE_END = { degrees: 'degrees', minutes: 'minutes' } as const;

/** Numbers that stand in a field which the present settings do not use. */
const UNUSED = { endNumber: '', flattenMinutes: '30', sunsetAfterNoon: '360', nightfallAfterSunset: '72' };

const PRESETS = new Set(END_PRESETS.map(endRuleText));

/** The form as it opens on the settings in force. */
export function draftOf({ place, rules, openPositions, resume, isQuiet }: ShabbatSettings): Draft {
  return {
    ...UNUSED,
    ...placeDraft(place),
    ...endDraft(rules.end),
    ...highLatitudeDraft(rules.highLatitude),
    buffer: String(rules.bufferMinutes),
    marginBefore: String(rules.marginBefore),
    marginAfter: String(rules.marginAfter),
    yomTov: rules.yomTov,
    positions: openPositions.kind,
    ...(openPositions.kind === 'flatten' ? { flattenMinutes: String(openPositions.minutesBefore) } : {}),
    resume,
    isQuiet,
  };
}

/** The fields of a place; empty ones where none is set. */
export function placeDraft(
  place: Place | null,
): Pick<Draft, 'name' | 'latitude' | 'longitude' | 'zone' | 'source'> {
  if (place === null) return { name: '', latitude: '', longitude: '', zone: '', source: 'coordinates' };
  const { name, latitude, longitude, zone, source } = place;
  return { name, latitude: String(latitude), longitude: String(longitude), zone, source };
}

function endDraft(end: ShabbatSettings['rules']['end']): Pick<Draft, 'end'> & Partial<Draft> {
  const text = endRuleText(end);
  if (PRESETS.has(text) || end.kind === 'sunset') return { end: text };
  return { end: end.kind, endNumber: String(end.kind === 'degrees' ? end.degrees : end.minutes) };
}

function highLatitudeDraft(
  rule: HighLatitudeRule,
): Pick<Draft, 'highLatitude' | 'referenceCity'> & Partial<Draft> {
  const none = { highLatitude: rule.kind, referenceCity: null };
  if (rule.kind === 'reference_city') return { ...none, referenceCity: rule.city };
  if (rule.kind === 'solar_midnight') return none;
  const { sunsetAfterNoon, nightfallAfterSunset } = rule;
  return {
    ...none,
    sunsetAfterNoon: String(sunsetAfterNoon),
    nightfallAfterSunset: String(nightfallAfterSunset),
  };
}
