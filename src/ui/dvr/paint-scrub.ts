import { MARK_KINDS } from '../../app/view/past/columns';
import type { OutlineView } from '../../app/view/dvr-view';
import type { PastStore } from '../charts/past-store';
import { shadedSpans } from '../charts/shaded-spans';
import type { Palette } from '../theme/palette';
import type { Size } from '../theme/use-size';

/** What the scrub bar draws. */
export interface ScrubPicture {
  readonly outline: OutlineView | null;
  /** All that are known, those of the future too. */
  readonly marks: PastStore['marks'];
  readonly start: number;
  readonly end: number;
  /** Where the run stands; null before its first event. */
  readonly runTime: number | null;
}

const BUY = MARK_KINDS.indexOf('buy');
const SELL = MARK_KINDS.indexOf('sell');
const MARGIN = 3;
const TICK = 5;

/** Draws the recording's price with its fills, pauses and gaps, and where the run stands, in CSS pixels. */
export function paintScrub(
  context: CanvasRenderingContext2D,
  size: Size,
  palette: Palette,
  picture: ScrubPicture,
): void {
  context.clearRect(0, 0, size.width, size.height);
  paintPlayed(context, size, palette, picture);
  paintPrice(context, size, palette, picture.outline);
  paintEvents(context, size, palette, picture);
}

function xOf({ start, end }: ScrubPicture, { width }: Size, time: number): number {
  return end === start ? 0 : ((time - start) / (end - start)) * width;
}

/** What the run has played is lighter ground, with a line at its end. */
function paintPlayed(
  context: CanvasRenderingContext2D,
  size: Size,
  palette: Palette,
  picture: ScrubPicture,
): void {
  if (picture.runTime === null) return;
  const x = xOf(picture, size, picture.runTime);
  context.fillStyle = palette.priceFill;
  context.fillRect(0, 0, x, size.height);
  context.fillStyle = palette.dim;
  context.fillRect(Math.max(0, x - 1), 0, 1, size.height);
}

function paintPrice(
  context: CanvasRenderingContext2D,
  size: Size,
  palette: Palette,
  outline: OutlineView | null,
): void {
  if (outline === null) return;
  const { lows, highs } = outline;
  const low = lows.reduce((least, value) => (value < least ? value : least), Number.POSITIVE_INFINITY);
  const high = highs.reduce((most, value) => (value > most ? value : most), Number.NEGATIVE_INFINITY);
  if (!(high >= low)) return;
  const height = size.height - 2 * (MARGIN + TICK);
  const y = (value: number): number =>
    MARGIN + TICK + (high === low ? height / 2 : ((high - value) / (high - low)) * height);
  context.fillStyle = palette.price;
  const step = size.width / lows.length;
  for (let i = 0; i < lows.length; i++) {
    const [bottom, top] = [lows[i] ?? Number.NaN, highs[i] ?? Number.NaN];
    if (!Number.isNaN(bottom)) context.fillRect(i * step, y(top), Math.max(1, step), y(bottom) - y(top) + 1);
  }
}

/** Fills as ticks at the edges, buys below and sells above; pauses and gaps as shaded stretches. */
function paintEvents(
  context: CanvasRenderingContext2D,
  size: Size,
  palette: Palette,
  picture: ScrubPicture,
): void {
  const { marks } = picture;
  const [times, kinds] = [marks.column('time'), marks.column('kind')];
  for (let i = 0; i < marks.length; i++) {
    const kind = kinds[i];
    if (kind !== BUY && kind !== SELL) continue;
    context.fillStyle = kind === BUY ? palette.bid : palette.ask;
    context.fillRect(xOf(picture, size, times[i] ?? 0), kind === BUY ? size.height - TICK : 0, 1, TICK);
  }
  for (const { from, to } of shadedSpans(marks, picture.end))
    shade(context, size, palette, [xOf(picture, size, from), xOf(picture, size, to)]);
}

function shade(
  context: CanvasRenderingContext2D,
  { height }: Size,
  palette: Palette,
  [from, to]: readonly [number, number],
): void {
  context.fillStyle = palette.shade;
  context.fillRect(from, 0, Math.max(2, to - from), height);
}
