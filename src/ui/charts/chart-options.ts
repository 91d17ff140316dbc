import type uPlot from 'uplot';
import { chartText } from '../format/figures';
import { clockText, minuteText } from '../format/time';
import type { Palette } from '../theme/palette';
import type { Size } from '../theme/use-size';
import { TIME_STEPS, widened } from './chart-data';

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

/** uPlot's options for one line against event time in UTC, its values at the right as on a trading screen. */
export function chartOptions(look: ChartLook, size: Size, hooks: uPlot.Hooks.Arrays): uPlot.Options {
  const { palette } = look;
  return {
    ...size,
    padding: [10, 0, 0, 0],
    legend: { show: false },
    cursor: { drag: { x: false, y: false }, points: { size: 7, fill: palette.price } },
    scales: {
      x: { time: false, range: (_, low, high) => widened(low, high, 1_000) },
      y: { range: (_, low, high) => padded(low, high, look.decimals) },
    },
    series: [{}, { stroke: palette.price, fill: palette.priceFill, width: 1.5, points: { show: false } }],
    axes: [timeAxis(palette), valueAxis(look)],
    hooks,
  };
}

/** Room above and below the line. */
function padded(low: number, high: number, decimals: number): [number, number] {
  const [from, to] = widened(low, high, 10 ** -decimals * 10);
  const room = (to - from) * 0.08;
  return [from - room, to + room];
}

function timeAxis(palette: Palette): uPlot.Axis {
  return {
    ...axisLook(palette),
    size: AXIS_HEIGHT,
    incrs: [...TIME_STEPS],
    space: 80,
    values: (_, times) => times.map(stepOf(times) < MINUTE ? clockText : minuteText),
  };
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
