import type uPlot from 'uplot';
import { chartText } from '../format/figures';
import { clockText, dateText, minuteText } from '../format/time';
import type { Palette } from '../theme/palette';
import { DAY, type Range, TIME_STEPS, widened } from './chart-data';
import type { PanelKind } from './panel';

const FONT_SIZE = 11;
const AXIS_HEIGHT = 24;
const AXIS_WIDTH = 76;
/** uPlot counts an axis's sides clockwise from the top. */
const RIGHT = 1;
const MINUTE = 60_000;
/** A chart gets its size once it stands on the page. */
const NO_SIZE = { width: 1, height: 1 };
/** Charts of this key share their cursor. */
const SYNC: uPlot.Cursor.Sync = { key: 'market', setSeries: false, scales: ['x', null] };

/** uPlot's options for one panel: its lines against event time in UTC, its values at the right. */
export function panelOptions(
  kind: PanelKind,
  palette: Palette,
  hooks: uPlot.Hooks.Arrays,
  timeRange: () => Range,
): uPlot.Options {
  return {
    ...NO_SIZE,
    padding: [kind.hasMarks ? 10 : 4, 0, kind.hasTimes ? 0 : 4, 0],
    legend: { show: false },
    cursor: { drag: { x: false, y: false }, points: { show: false }, sync: SYNC, y: kind.hasMarks },
    scales: {
      x: { time: false, range: timeRange },
      y: { range: (_, low, high) => valuesOf(kind, low, high) },
    },
    series: [{}, ...kind.lines.map(({ colour, width }) => lineLook(palette[colour], width))],
    axes: [timeAxis(kind, palette), valueAxis(kind, palette)],
    hooks,
  };
}

/** The values to show, with room above and below; where nothing is drawn, something still. */
function valuesOf({ decimals }: PanelKind, low: number | null, high: number | null): Range {
  if (low === null || high === null || !Number.isFinite(low) || !Number.isFinite(high)) return [0, 1];
  const [from, to] = widened(low, high, 10 ** (1 - decimals));
  const room = (to - from) * 0.08;
  return [from - room, to + room];
}

function lineLook(stroke: string, width: number): uPlot.Series {
  return { stroke, width, points: { show: false }, spanGaps: false };
}

function timeAxis({ hasTimes }: PanelKind, palette: Palette): uPlot.Axis {
  const values: uPlot.Axis.DynamicValues = (_, times) =>
    hasTimes ? times.map(stepOf(times) < MINUTE ? clockText : dayOrMinute) : times.map(() => '');
  return {
    ...axisLook(palette),
    size: hasTimes ? AXIS_HEIGHT : 0,
    incrs: [...TIME_STEPS],
    space: 80,
    values,
  };
}

/** A midnight shows the day that begins. */
function dayOrMinute(time: number): string {
  return time % DAY === 0 ? dateText(time).slice(5) : minuteText(time);
}

function stepOf([first = 0, second = MINUTE]: readonly number[]): number {
  return second - first;
}

function valueAxis({ decimals, unit, hasMarks }: PanelKind, palette: Palette): uPlot.Axis {
  const values: uPlot.Axis.DynamicValues = (_, ticks) =>
    ticks.map((value) => `${chartText(value, decimals)}${unit}`);
  return Object.assign(axisLook(palette), {
    side: RIGHT,
    size: AXIS_WIDTH,
    space: hasMarks ? 36 : 22,
    values,
  });
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
