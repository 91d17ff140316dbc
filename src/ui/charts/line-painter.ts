import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { Size } from '../theme/use-size';
import type { ChartData } from './chart-data';
import { type ChartLook, chartOptions } from './chart-options';
import { paintLastValue, paintMarks } from './chart-overlay';

/** A line chart painted by uPlot. This module, and with it uPlot, is loaded when a chart is first shown. */
export class LinePainter {
  readonly #chart: uPlot;
  readonly #look: ChartLook;
  #data: ChartData;

  /** @param onPoint told the index of the point under the cursor, null where there is none. */
  constructor(
    element: HTMLElement,
    look: ChartLook,
    start: { readonly size: Size; readonly data: ChartData },
    onPoint: (index: number | null) => void,
  ) {
    this.#look = look;
    this.#data = start.data;
    const hooks = {
      draw: [(chart: uPlot) => this.#overlay(chart)],
      setCursor: [(chart: uPlot) => onPoint(chart.cursor.idx ?? null)],
    };
    this.#chart = new uPlot(chartOptions(look, start.size, hooks), columns(start.data), element);
  }

  show(data: ChartData): void {
    this.#data = data;
    this.#chart.setData(columns(data));
  }

  resize(size: Size): void {
    this.#chart.setSize(size);
  }

  destroy(): void {
    this.#chart.destroy();
  }

  #overlay(chart: uPlot): void {
    const last = this.#data.series.values.at(-1);
    paintMarks(chart, this.#data.marks, this.#look);
    if (last !== undefined) paintLastValue(chart, last, this.#look);
  }
}

function columns({ series }: ChartData): uPlot.AlignedData {
  return [[...series.times], [...series.values]];
}
