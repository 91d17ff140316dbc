import type uPlot from 'uplot';
import { chartText } from '../format/figures';
import type { FillMark } from './chart-data';
import type { ChartLook } from './chart-options';

const MARK = 5;
const TAG_HEIGHT = 18;

/** Paints the fills: a triangle up under a buy, down over a sell. */
export function paintMarks(chart: uPlot, marks: readonly FillMark[], { palette }: ChartLook): void {
  const { ctx, bbox } = chart;
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
  ctx.clip();
  ctx.lineWidth = devicePixelRatio;
  ctx.strokeStyle = palette.pane;
  for (const mark of marks) paintMark(chart, mark, mark.side === 'buy' ? palette.bid : palette.ask);
  ctx.restore();
}

function paintMark(chart: uPlot, mark: FillMark, colour: string): void {
  const { ctx } = chart;
  const x = chart.valToPos(mark.time, 'x', true);
  const tip = chart.valToPos(mark.price, 'y', true);
  const size = MARK * devicePixelRatio;
  const away = mark.side === 'buy' ? 1 : -1;
  ctx.fillStyle = colour;
  ctx.beginPath();
  ctx.moveTo(x, tip + away * size * 0.4);
  ctx.lineTo(x - size, tip + away * size * 2.1);
  ctx.lineTo(x + size, tip + away * size * 2.1);
  ctx.closePath();
  ctx.fill();
  ctx.stroke();
}

/** Paints the last value as a tag on the axis, with a line to it across the chart. */
export function paintLastValue(chart: uPlot, value: number, { palette, decimals }: ChartLook): void {
  const { ctx, bbox } = chart;
  const ratio = devicePixelRatio;
  const y = Math.round(chart.valToPos(value, 'y', true));
  const right = bbox.left + bbox.width;
  const height = TAG_HEIGHT * ratio;
  ctx.save();
  ctx.strokeStyle = palette.price;
  ctx.lineWidth = ratio;
  ctx.setLineDash([2 * ratio, 3 * ratio]);
  ctx.beginPath();
  ctx.moveTo(bbox.left, y);
  ctx.lineTo(right, y);
  ctx.stroke();
  ctx.fillStyle = palette.price;
  ctx.fillRect(right, y - height / 2, ctx.canvas.width - right, height);
  ctx.fillStyle = palette.pane;
  ctx.font = `600 ${11 * ratio}px ${palette.font}`;
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'left';
  ctx.fillText(chartText(value, decimals), right + 6 * ratio, y);
  ctx.restore();
}
