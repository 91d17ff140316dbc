import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { Palette } from '../theme/palette';
import type { Size } from '../theme/use-size';
import { countUpTo } from './growing-columns';
import type { PanelData, PanelKind } from './panel';
import { paintLevels, paintMoment, paintPanelMarks, paintPauses } from './panel-overlay';
import { panelOptions } from './panel-options';
import { type ChartPoints, thinned } from './thin';

/** Paints one panel with uPlot. This module, and with it uPlot, is loaded when charts are first shown. */
export class PanelPainter {
  readonly #chart: uPlot;
  readonly #kind: PanelKind;
  readonly #palette: Palette;
  #data: PanelData | null = null;

  /** An empty panel. @param onCursor told the time under the cursor, null where there is none. */
  constructor(
    element: HTMLElement,
    kind: PanelKind,
    palette: Palette,
    onCursor: (time: number | null) => void,
  ) {
    this.#kind = kind;
    this.#palette = palette;
    const hooks = {
      drawClear: [(chart: uPlot) => this.#paintBehind(chart)],
      draw: [(chart: uPlot) => this.#paintAbove(chart)],
      setCursor: [(chart: uPlot) => onCursor(cursorTime(chart))],
    };
    const range = (): [number, number] => [this.#data?.range.from ?? 0, this.#data?.range.to ?? 1];
    this.#chart = new uPlot(
      panelOptions(kind, palette, hooks, range),
      [[], ...kind.lines.map(() => [])],
      element,
    );
  }

  /** Where the pointer acts. */
  get field(): HTMLElement {
    return this.#chart.over;
  }

  /** Event milliseconds to a CSS pixel. */
  get scale(): number {
    const { from, to } = this.#data?.range ?? { from: 0, to: 1 };
    return (to - from) / Math.max(1, this.#chart.over.clientWidth);
  }

  /** The time at so many CSS pixels from the field's left. */
  timeAt(left: number): number {
    return this.#chart.posToVal(left, 'x');
  }

  show(data: PanelData): void {
    this.#data = data;
    this.#chart.setData(this.#points(data));
  }

  resize(size: Size): void {
    this.#chart.setSize(size);
  }

  destroy(): void {
    this.#chart.destroy();
  }

  #points({ past, range }: PanelData): ChartPoints {
    const { ticks } = past.store;
    const times = ticks.column('time');
    const lines = this.#kind.lines.map(({ column }) => ticks.column(column));
    const from = Math.max(0, countUpTo(times, past.ticks, range.from) - 1);
    const to = Math.min(past.ticks, countUpTo(times, past.ticks, range.to) + 1);
    const [xs, ...ys] = thinned({ times, lines, from, to }, this.#chart.over.clientWidth);
    return [xs, ...ys.map((line, i) => scaled(line, this.#kind.lines[i]?.factor ?? 1))];
  }

  #paintBehind(chart: uPlot): void {
    if (this.#data === null) return;
    paintPauses(chart, this.#data.past, this.#palette);
    paintLevels(chart, this.#kind.levels, this.#palette);
  }

  #paintAbove(chart: uPlot): void {
    if (this.#data === null) return;
    if (this.#kind.hasMarks) paintPanelMarks(chart, this.#data.past, this.#palette);
    paintMoment(chart, this.#data.past, this.#palette);
  }
}

function cursorTime(chart: uPlot): number | null {
  const { left } = chart.cursor;
  return left === undefined || left === null || left < 0 ? null : chart.posToVal(left, 'x');
}

function scaled(line: (number | null)[], factor: number): (number | null)[] {
  return factor === 1 ? line : line.map((value) => (value === null ? null : value * factor));
}
