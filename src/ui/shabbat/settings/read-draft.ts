import { type Place, validPlace } from '../../../core/shabbat/place';
import { parseEndRule } from '../../../core/shabbat/end-rule-text';
import {
  DEFAULT_RULES,
  type EndRule,
  type HighLatitudeRule,
  type PauseRules,
  validRules,
} from '../../../core/shabbat/rules';
import {
  MOST_FLATTEN_MINUTES,
  type OpenPositions,
  type ShabbatSettings,
} from '../../../core/shabbat/settings';
import { words } from '../../words/words';
import type { Draft } from './draft';

const { errors: WORDS } = words.restSettings;

/** What is wrong, in a sentence, by the field that a person must mend. */
export type DraftErrors = Partial<Record<keyof Draft, string>>;

/** The form read: the settings that it stands for, or what is wrong with it. */
export type ReadDraft =
  | { readonly ok: true; readonly settings: ShabbatSettings }
  | { readonly ok: false; readonly errors: DraftErrors };

/** Digits with an optional sign and decimals; a comma is taken for a point. */
const NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;

/** Reads the form; every field that is wrong is told at once. */
export function readDraft(draft: Draft): ReadDraft {
  const errors: DraftErrors = {};
  const place = readPlace(draft, errors);
  const rules = readRules(draft, errors);
  const openPositions = readPositions(draft, errors);
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  const { resume, isQuiet } = draft;
  return { ok: true, settings: { place, rules, openPositions, resume, isQuiet } };
}

/** What was typed as a number; NaN where it is none. */
export function numberIn(text: string): number {
  const trimmed = text.trim().replace('−', '-');
  return NUMBER.test(trimmed) ? Number(trimmed.replace(',', '.')) : Number.NaN;
}

function readPlace(draft: Draft, errors: DraftErrors): Place {
  const [latitude, longitude] = [numberIn(draft.latitude), numberIn(draft.longitude)];
  const { name, source } = draft;
  const place = { name: name.trim(), latitude, longitude, zone: draft.zone.trim(), source };
  if (place.name === '') errors.name = WORDS.name;
  // Each part is checked with the others made good, so that one mistake does not hide the next.
  tell(errors, 'latitude', draft.latitude, placeError({ ...place, longitude: 0, zone: 'UTC' }));
  tell(errors, 'longitude', draft.longitude, placeError({ ...place, latitude: 0, zone: 'UTC' }));
  note(errors, 'zone', placeError({ ...place, latitude: 0, longitude: 0 }));
  return place;
}

function readRules(draft: Draft, errors: DraftErrors): PauseRules {
  const bufferMinutes = numberIn(draft.buffer);
  const [marginBefore, marginAfter] = [numberIn(draft.marginBefore), numberIn(draft.marginAfter)];
  tell(errors, 'buffer', draft.buffer, ruleError({ bufferMinutes }));
  tell(errors, 'marginBefore', draft.marginBefore, ruleError({ marginBefore }));
  tell(errors, 'marginAfter', draft.marginAfter, ruleError({ marginAfter }));
  const end = readEnd(draft, errors);
  const highLatitude = readHighLatitude(draft, errors);
  return { bufferMinutes, end, marginBefore, marginAfter, yomTov: draft.yomTov, highLatitude };
}

function readEnd(draft: Draft, errors: DraftErrors): EndRule {
  const preset = parseEndRule(draft.end);
  if (preset !== null) return preset;
  const amount = numberIn(draft.endNumber);
  const end: EndRule =
    draft.end === 'degrees' ? { kind: 'degrees', degrees: amount } : { kind: 'minutes', minutes: amount };
  tell(errors, 'endNumber', draft.endNumber, ruleError({ end }));
  return end;
}

function readHighLatitude(draft: Draft, errors: DraftErrors): HighLatitudeRule {
  if (draft.highLatitude === 'reference_city') return readReferenceCity(draft, errors);
  if (draft.highLatitude === 'solar_midnight') return { kind: 'solar_midnight' };
  const sunsetAfterNoon = numberIn(draft.sunsetAfterNoon);
  const nightfallAfterSunset = numberIn(draft.nightfallAfterSunset);
  const rule: HighLatitudeRule = { kind: 'fixed_minutes', sunsetAfterNoon, nightfallAfterSunset };
  const alone = (part: Partial<typeof rule>): string | null =>
    ruleError({ highLatitude: { ...rule, sunsetAfterNoon: 0, nightfallAfterSunset: 0, ...part } });
  tell(errors, 'sunsetAfterNoon', draft.sunsetAfterNoon, alone({ sunsetAfterNoon }));
  tell(errors, 'nightfallAfterSunset', draft.nightfallAfterSunset, alone({ nightfallAfterSunset }));
  return rule;
}

function readReferenceCity({ referenceCity }: Draft, errors: DraftErrors): HighLatitudeRule {
  if (referenceCity === null) {
    errors.referenceCity = WORDS.city;
    return DEFAULT_RULES.highLatitude;
  }
  const rule: HighLatitudeRule = { kind: 'reference_city', city: referenceCity };
  note(errors, 'referenceCity', ruleError({ highLatitude: rule }));
  return rule;
}

function readPositions(draft: Draft, errors: DraftErrors): OpenPositions {
  if (draft.positions === 'hold') return { kind: 'hold' };
  const minutesBefore = numberIn(draft.flattenMinutes);
  const isUsable = minutesBefore > 0 && minutesBefore <= MOST_FLATTEN_MINUTES;
  const refusal = WORDS.flatten(MOST_FLATTEN_MINUTES);
  tell(errors, 'flattenMinutes', draft.flattenMinutes, isUsable ? null : refusal);
  return { kind: 'flatten', minutesBefore };
}

/** Notes what is wrong with a field that takes a number: that nothing was typed, that it is none, or the rule's word. */
function tell(errors: DraftErrors, field: keyof Draft, typed: string, error: string | null): void {
  if (error === null) return;
  if (typed.trim() === '') errors[field] = WORDS.empty;
  else errors[field] = Number.isNaN(numberIn(typed)) ? WORDS.notNumber(typed.trim()) : error;
}

function note(errors: DraftErrors, field: keyof Draft, error: string | null): void {
  if (error !== null) errors[field] = error;
}

function placeError(place: Place): string | null {
  const checked = validPlace(place);
  return checked.ok ? null : checked.error.message;
}

function ruleError(part: Partial<PauseRules>): string | null {
  const checked = validRules({ ...DEFAULT_RULES, ...part });
  return checked.ok ? null : checked.error.message;
}
