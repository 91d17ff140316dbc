import type { ReportFigure } from '../../app/view/report';
import { decimalDifference, decimalText, signedText } from '../format/decimal-text';
import { fixedText, percentText } from '../format/figures';
import { countText } from '../format/grouped';
import { durationText } from '../format/time';
import { words } from '../words/words';

const MONEY_DECIMALS = 2;

/** A figure's value as a person reads it. */
export function figureText({ unit, value }: Pick<ReportFigure, 'unit' | 'value'>): string {
  if (value === null) return words.report.notDefined;
  if (typeof value === 'string') return decimalText(value, MONEY_DECIMALS);
  switch (unit) {
    case 'fraction':
      return percentText(value, 2);
    case 'bps':
      return `${fixedText(value, 2)} bps`;
    case 'count':
      return countText(value);
    case 'milliseconds':
    case 'time':
      return durationText(value);
    case 'ratio':
    case 'quote':
      return fixedText(value, 2);
  }
}

/** How much the second figure is above the first, with its sign. */
export function differenceText(first: ReportFigure, second: ReportFigure): string {
  if (first.value === null || second.value === null) return words.report.notDefined;
  if (typeof first.value === 'string' || typeof second.value === 'string')
    return signedText(decimalDifference(String(second.value), String(first.value)), MONEY_DECIMALS);
  const difference = second.value - first.value;
  const text = figureText({ unit: first.unit, value: Math.abs(difference) });
  if (!/[1-9]/.test(text)) return text;
  return difference < 0 ? `-${text}` : `+${text}`;
}

/** What a figure counts over, and how many of it there are. */
export function samplingText({ sampling, n }: ReportFigure): string {
  return words.report.sampling[sampling](countText(n));
}
