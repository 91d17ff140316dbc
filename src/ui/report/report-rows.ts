import { FIGURE_GROUPS, type FigureGroup, type FigureKey, type Report } from '../../app/view/report';
import { words } from '../words/words';
import { differenceText, figureText, samplingText } from './figure-text';

/** A line of the table of figures, in words. */
export interface FigureLine {
  readonly key: FigureKey;
  readonly title: string;
  readonly formula: string;
  /** One text a report. */
  readonly values: readonly string[];
  /** How much the second is above the first; null where one report stands alone. */
  readonly difference: string | null;
  /** One text a report: what it counts over and how many. */
  readonly samplings: readonly string[];
}

/** A group of lines under its name. */
export interface FigureLines {
  readonly group: FigureGroup;
  readonly name: string;
  readonly lines: readonly FigureLine[];
}

/** The figures of one or two reports, group by group. */
export function figureLines(reports: readonly Report[]): readonly FigureLines[] {
  return groups().map(([group, keys]) => ({
    group,
    name: words.report.groups[group],
    lines: keys.map((key) => figureLine(key, reports)),
  }));
}

function groups(): readonly (readonly [FigureGroup, readonly FigureKey[]])[] {
  const { result, trades, risk, exposure, execution, data } = FIGURE_GROUPS;
  return [
    ['result', result],
    ['trades', trades],
    ['risk', risk],
    ['exposure', exposure],
    ['execution', execution],
    ['data', data],
  ];
}

function figureLine(key: FigureKey, reports: readonly Report[]): FigureLine {
  const figures = reports.flatMap((report) => report.figures.find((figure) => figure.key === key) ?? []);
  const [first, second] = figures;
  return {
    key,
    ...words.report.figures[key],
    values: figures.map(figureText),
    difference: first && second ? differenceText(first, second) : null,
    samplings: figures.map(samplingText),
  };
}
