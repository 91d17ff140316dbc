import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { Size } from '../theme/use-size';
import { type ChartData, valueRange } from './chart-data';
import { type ChartLook, chartOptions } from './chart-options';
import { paintLastValue, paintMarks } from './chart-overlay';

const NO_DATA: ChartData = { series: { times: [], values: [] }, marks: [] };

/** A line chart painted by uPlot. This module, and with it uPlot, is loaded when a chart is first shown. */
export class LinePainter {
  readonly #chart: uPlot;
  readonly #look: ChartLook;
  #data = NO_DATA;

  /** An empty chart; @param onPoint told the index of the point under the cursor, null where there is none. */
  constructor(element: HTMLElement, look: ChartLook, onPoint: (index: number | null) => void) {
    this.#look = look;
    const hooks = {
      draw: [(chart: uPlot) => this.#overlay(chart)],
      setCursor: [(chart: uPlot) => onPoint(chart.cursor.idx ?? null)],
    };
    const options = chartOptions(look, hooks, (low, high) =>
      valueRange(low, high, this.#data.marks, look.decimals),
    );
    this.#chart = new uPlot(options, columns(NO_DATA), element);
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
