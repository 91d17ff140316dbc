import type uPlot from 'uplot';
import { chartText } from '../format/figures';
import { clockText, dateText, minuteText } from '../format/time';
import type { Palette } from '../theme/palette';
import { DAY, type Range, TIME_STEPS, timeRange } from './chart-data';

/** How a line chart looks. */
export interface ChartLook {
  readonly palette: Palette;
  /** Decimals of its values. */
  readonly decimals: number;
}

const FONT_SIZE = 11;
/** uPlot counts an axis's sides clockwise from the top. */
const AT_THE_RIGHT = { side: 1, size: 76, space: 36 };
const AXIS_HEIGHT = 24;
const MINUTE = 60_000;
/** A chart gets its size once it stands on the page. */
const NO_SIZE = { width: 1, height: 1 };

/**
 * uPlot's options for one line against event time in UTC, its values at the right as on a trading screen.
 * @param valueRange what of the values to show, for those of the line: lowest, highest.
 */
export function chartOptions(
  look: ChartLook,
  hooks: uPlot.Hooks.Arrays,
  valueRange: (low: number, high: number) => Range,
): uPlot.Options {
  const { palette } = look;
  return {
    ...NO_SIZE,
    padding: [10, 0, 0, 0],
    legend: { show: false },
    cursor: { drag: { x: false, y: false }, points: { size: 7, fill: palette.price } },
    scales: {
      x: { time: false, range: (_, low, high) => timeRange(low, high) },
      y: { range: (_, low, high) => valueRange(low, high) },
    },
    series: [{}, { stroke: palette.price, fill: palette.priceFill, width: 1.5, points: { show: false } }],
    axes: [timeAxis(palette), valueAxis(look)],
    hooks,
  };
}

function timeAxis(palette: Palette): uPlot.Axis {
  return {
    ...axisLook(palette),
    size: AXIS_HEIGHT,
    incrs: [...TIME_STEPS],
    space: 80,
    values: (_, times) => times.map(stepOf(times) < MINUTE ? clockText : dayOrMinute),
  };
}

/** A midnight shows the day that begins. */
function dayOrMinute(time: number): string {
  return time % DAY === 0 ? dateText(time).slice(5) : minuteText(time);
}

function stepOf([first = 0, second = MINUTE]: readonly number[]): number {
  return second - first;
}

function valueAxis({ palette, decimals }: ChartLook): uPlot.Axis {
  const values: uPlot.Axis.DynamicValues = (_, ticks) => ticks.map((value) => chartText(value, decimals));
  return Object.assign(axisLook(palette), AT_THE_RIGHT, { values });
}

function axisLook(palette: Palette): uPlot.Axis {
  return {
    font: `${FONT_SIZE}px ${palette.font}`,
    stroke: palette.dim,
    grid: { stroke: palette.grid, width: 1 },
    ticks: { show: false },
    border: { show: false },
  };
}
