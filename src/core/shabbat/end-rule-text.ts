import type { EndRule } from './rules';

/** `sunset`, `degrees:8.5` or `minutes:42`: the form of commands, exports and stored settings. */
export function endRuleText(rule: EndRule): string {
  if (rule.kind === 'degrees') return `degrees:${rule.degrees}`;
  if (rule.kind === 'minutes') return `minutes:${rule.minutes}`;
  return 'sunset';
}

/** Reads what `endRuleText` writes; null for another shape. The number's range is `validRules`' business. */
export function parseEndRule(text: string): EndRule | null {
  if (text === 'sunset') return { kind: 'sunset' };
  const match = /^(degrees|minutes):(\d+(?:\.\d+)?)$/.exec(text);
  if (match === null) return null;
  const amount = Number(match[2]);
  return match[1] === 'degrees' ? { kind: 'degrees', degrees: amount } : { kind: 'minutes', minutes: amount };
}
