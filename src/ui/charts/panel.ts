import type { Palette } from '../theme/palette';
import type { ShownPast } from '../models/past-model';
import type { TimeRange } from './chart-window';
import type { ChartColumn } from './past-store';

/** One line of a panel. */
export interface PanelLine {
  readonly column: ChartColumn;
  readonly name: string;
  readonly colour: Exclude<keyof Palette, 'font'>;
  /** CSS pixels. */
  readonly width: number;
  /** From the column's unit to the shown one. */
  readonly factor?: number;
}

/** What one panel of the charts is: lines that share an axis of values. */
export interface PanelKind {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly PanelLine[];
  readonly decimals: number;
  /** Behind each value, as in "%"; empty for none. */
  readonly unit: string;
  /** Values at which something is decided: drawn as lines across. */
  readonly levels: readonly number[];
  /** Marks of fills and signals are drawn in it. */
  readonly hasMarks: boolean;
  /** The times stand below it. */
  readonly hasTimes: boolean;
}

/** What a panel shows now. */
export interface PanelData {
  readonly past: ShownPast;
  readonly range: TimeRange;
}
