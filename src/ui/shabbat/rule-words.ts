import type { EndRule, HighLatitudeRule, PauseRules } from '../../core/shabbat/rules';
import { words } from '../words/words';

/** The rules as one sentence per point. */
export function rulesText(rules: PauseRules): string[] {
  const { restRules: text } = words;
  return [
    text.begins(minutesText(rules.bufferMinutes), extraText(rules.marginBefore)),
    text.ends(endText(rules.end), extraText(rules.marginAfter)),
    text.yomTov[rules.yomTov],
    text.highLatitude(highLatitudeText(rules.highLatitude)),
  ];
}

function endText(end: EndRule): string {
  const { endsAt } = words.restRules;
  if (end.kind === 'degrees') return endsAt.degrees(String(end.degrees));
  return end.kind === 'minutes' ? endsAt.minutes(minutesText(end.minutes)) : endsAt.sunset;
}

function highLatitudeText(rule: HighLatitudeRule): string {
  const { restRules: text } = words;
  if (rule.kind === 'reference_city') return text.byCity(rule.city.name);
  if (rule.kind === 'solar_midnight') return text.byMidnight;
  return text.byMinutes(minutesText(rule.sunsetAfterNoon), minutesText(rule.nightfallAfterSunset));
}

function extraText(margin: number): string {
  return margin === 0 ? '' : words.restRules.extra(minutesText(margin));
}

function minutesText(count: number): string {
  const { minute, minutes } = words.restRules;
  return count === 1 ? minute : minutes(String(count));
}
