import type uPlot from 'uplot';
import type { ShownPast } from '../models/past-model';
import type { Palette } from '../theme/palette';
import { countUpTo } from './growing-columns';
import { shadedSpans } from './shaded-spans';
import { isFilled, markShape, traceShape } from './mark-shapes';

const MARK_SIZE = 4.5;

/** Shades the stretches in which ticks did not come to the gates, and those without data. */
export function paintPauses(chart: uPlot, past: ShownPast, palette: Palette): void {
  inField(chart, () => {
    chart.ctx.fillStyle = palette.shade;
    const { store, marks, ticks, time } = past;
    for (const { from, to, kind } of shadedSpans(store.marks, time ?? 0, marks))
      fillSpan(chart, kind === 'gap' ? timeBefore(store.ticks.column('time'), ticks, from) : from, to);
  });
}

/** Draws lines across at the values at which something is decided. */
export function paintLevels(chart: uPlot, levels: readonly number[], palette: Palette): void {
  inField(chart, ({ ctx, bbox }) => {
    ctx.strokeStyle = palette.dim;
    ctx.lineWidth = devicePixelRatio;
    ctx.setLineDash([3 * devicePixelRatio, 3 * devicePixelRatio]);
    ctx.beginPath();
    for (const level of levels) {
      const y = Math.round(chart.valToPos(level, 'y', true)) + 0.5;
      ctx.moveTo(bbox.left, y);
      ctx.lineTo(bbox.left + bbox.width, y);
    }
    ctx.stroke();
  });
}

/** Draws the shapes of fills, refused signals and near misses that are in view; one of a kind to a pixel. */
export function paintPanelMarks(chart: uPlot, past: ShownPast, palette: Palette): void {
  inField(chart, ({ ctx }) => {
    const { marks } = past.store;
    const [times, kinds, prices] = [marks.column('time'), marks.column('kind'), marks.column('price')];
    const symbols = marks.column('symbol');
    const lastX = new Map<number, number>();
    ctx.lineWidth = 1.25 * devicePixelRatio;
    const { from, to } = rowsInView(chart, times, past.marks);
    for (let i = from; i < to; i++) {
      const kind = kinds[i] ?? -1;
      const look = markShape(kind);
      if (look === null || symbols[i] !== past.symbol) continue;
      const x = Math.round(chart.valToPos(times[i] ?? 0, 'x', true));
      if (lastX.get(kind) === x) continue;
      lastX.set(kind, x);
      const y = chart.valToPos(prices[i] ?? 0, 'y', true);
      ctx.fillStyle = ctx.strokeStyle = palette[look.colour];
      ctx.beginPath();
      traceShape(ctx, look.shape, { x, y, size: MARK_SIZE * devicePixelRatio });
      if (isFilled(look.shape)) ctx.fill();
      else ctx.stroke();
    }
  });
}

/** Draws a line where the shown moment is, if the charts go on after it. */
export function paintMoment(chart: uPlot, { time, end }: ShownPast, palette: Palette): void {
  if (time === null || time >= end) return;
  inField(chart, ({ ctx, bbox }) => {
    const x = Math.round(chart.valToPos(time, 'x', true)) + 0.5;
    ctx.strokeStyle = palette.accent;
    ctx.lineWidth = 1.5 * devicePixelRatio;
    ctx.beginPath();
    ctx.moveTo(x, bbox.top);
    ctx.lineTo(x, bbox.top + bbox.height);
    ctx.stroke();
  });
}

/** The last tick before `at`, which is where a gap began. */
function timeBefore(times: Float64Array, ticks: number, at: number): number {
  return times[countUpTo(times, ticks, at - 1) - 1] ?? at;
}

/** The rows whose shapes can reach into the field: what lies a shape's width beyond its edges counts. */
function rowsInView(chart: uPlot, times: Float64Array, count: number): { from: number; to: number } {
  const timeAt = (left: number): number => chart.posToVal(left, 'x');
  const { clientWidth } = chart.over;
  return {
    from: countUpTo(times, count, timeAt(-2 * MARK_SIZE)),
    to: countUpTo(times, count, timeAt(clientWidth + 2 * MARK_SIZE)),
  };
}

function fillSpan(chart: uPlot, from: number, to: number): void {
  const { ctx, bbox } = chart;
  const left = chart.valToPos(from, 'x', true);
  const width = Math.max(devicePixelRatio, chart.valToPos(to, 'x', true) - left);
  ctx.fillRect(left, bbox.top, width, bbox.height);
}

function inField(chart: uPlot, paint: (chart: uPlot) => void): void {
  const { ctx, bbox } = chart;
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
  ctx.clip();
  paint(chart);
  ctx.restore();
}
