import type { EndRule, HighLatitudeRule, PauseRules } from './rules';

/** Stands wherever times are shown. */
export const NOT_A_RULING =
  'These times are computed for a trading desk and are not a halachic ruling. Ask your rabbi what applies to you.';

/** The rules as one sentence per point, for the card and the exports. */
export function rulesInWords(rules: PauseRules): string[] {
  return [
    `The rest begins ${minutes(rules.bufferMinutes)} before sunset on the eve${extra(rules.marginBefore)}.`,
    `It ends ${endInWords(rules.end)} on the last day${extra(rules.marginAfter)}.`,
    YOM_TOV_WORDS[rules.yomTov],
    `Where the sun does not set or night does not fall: ${highLatitudeInWords(rules.highLatitude)}.`,
  ];
}

const YOM_TOV_WORDS = {
  off: 'Yom Tov is not kept: the desk trades on it.',
  israel: 'Yom Tov is kept as in Israel; days that adjoin Shabbat make one rest with it.',
  diaspora: 'Yom Tov is kept as in the diaspora; days that adjoin Shabbat make one rest with it.',
} as const;

function endInWords(end: EndRule): string {
  if (end.kind === 'degrees') return `when the sun is ${end.degrees} degrees below the horizon`;
  return end.kind === 'minutes' ? `${minutes(end.minutes)} after sunset` : 'at sunset';
}

function highLatitudeInWords(rule: HighLatitudeRule): string {
  if (rule.kind === 'reference_city') return `the sun of ${rule.city.name}, by solar time`;
  if (rule.kind === 'solar_midnight')
    return 'solar midnight, and solar noon for the start in the polar night';
  const night = `nightfall ${minutes(rule.nightfallAfterSunset)} after that`;
  return `sunset counts as ${minutes(rule.sunsetAfterNoon)} after solar noon, ${night}`;
}

function extra(margin: number): string {
  return margin === 0 ? '' : `, and ${minutes(margin)} more`;
}

function minutes(count: number): string {
  return count === 1 ? '1 minute' : `${count} minutes`;
}
