import type { Palette } from '../theme/palette';
import type { Size } from '../theme/use-size';
import type { LadderLayout } from './ladder-layout';
import type { Ladder, LadderRow } from './ladder-rows';

const MARGIN = 10;
/** Right edges of the price and quantity columns, as shares of the width; totals end at the margin. */
const PRICE_END = 0.38;
const QUANTITY_END = 0.69;
/** The mid against the other figures. */
const MID_SIZE = 1.2;

/** What a ladder is painted on and with. */
export interface LadderCanvas {
  readonly context: CanvasRenderingContext2D;
  readonly size: Size;
  readonly palette: Palette;
}

/** The words of the row between the sides. */
export interface SpreadWords {
  readonly mid: string;
  readonly spread: string;
}

/** Paints both sides and the spread between them, on a canvas that `prepareLadder` has prepared. */
export function paintLadder(
  canvas: LadderCanvas,
  ladder: Ladder,
  layout: LadderLayout,
  words: SpreadWords,
): void {
  const { context, size, palette } = canvas;
  context.clearRect(0, 0, size.width, size.height);
  paintSide(canvas, ladder.asks, {
    top: (index) => layout.spreadTop - (index + 1) * layout.rowHeight,
    height: layout.rowHeight,
    colours: { text: palette.ask, bar: palette.askBar, total: palette.askTotal },
  });
  paintSide(canvas, ladder.bids, {
    top: (index) => layout.bidsTop + index * layout.rowHeight,
    height: layout.rowHeight,
    colours: { text: palette.bid, bar: palette.bidBar, total: palette.bidTotal },
  });
  paintSpread(canvas, layout, words);
}

/** Gives the canvas one pixel for each of the device's, units of CSS pixels, and the ladder's font. */
export function prepareLadder({ context, size, palette }: LadderCanvas, { fontSize }: LadderLayout): void {
  const ratio = devicePixelRatio;
  context.canvas.width = Math.round(size.width * ratio);
  context.canvas.height = Math.round(size.height * ratio);
  context.scale(ratio, ratio);
  context.font = `${fontSize}px ${palette.font}`;
  context.textBaseline = 'middle';
  context.textAlign = 'right';
}

interface SideStyle {
  readonly top: (index: number) => number;
  readonly height: number;
  readonly colours: { readonly text: string; readonly bar: string; readonly total: string };
}

/** Colour by colour, not row by row: each change of colour is a text that the browser must read. */
function paintSide(canvas: LadderCanvas, rows: readonly LadderRow[], style: SideStyle): void {
  const { width } = canvas.size;
  const { text, bar, total } = style.colours;
  paintBars(canvas, style, { colour: total, shares: rows.map((row) => row.totalShare) });
  paintBars(canvas, style, { colour: bar, shares: rows.map((row) => row.quantityShare) });
  paintColumn(canvas, style, { colour: text, end: width * PRICE_END, texts: rows.map((row) => row.price) });
  const quantities = rows.map((row) => row.quantity);
  paintColumn(canvas, style, { colour: canvas.palette.text, end: width * QUANTITY_END, texts: quantities });
  const totals = rows.map((row) => row.total);
  paintColumn(canvas, style, { colour: canvas.palette.dim, end: width - MARGIN, texts: totals });
}

interface Bars {
  readonly colour: string;
  /** Of the width, 0 to 1. */
  readonly shares: readonly number[];
}

function paintBars({ context, size }: LadderCanvas, style: SideStyle, { colour, shares }: Bars): void {
  context.fillStyle = colour;
  shares.forEach((share, index) => {
    const width = size.width * share;
    context.fillRect(size.width - width, style.top(index), width, style.height - 1);
  });
}

interface TextColumn {
  readonly colour: string;
  readonly end: number;
  readonly texts: readonly string[];
}

function paintColumn({ context }: LadderCanvas, style: SideStyle, { colour, end, texts }: TextColumn): void {
  context.fillStyle = colour;
  texts.forEach((text, index) => context.fillText(text, end, style.top(index) + style.height / 2));
}

/** The mid is enlarged, not set in another font: a new font makes the browser resolve styles within the frame. */
function paintSpread(
  { context, size, palette }: LadderCanvas,
  layout: LadderLayout,
  words: SpreadWords,
): void {
  const height = layout.bidsTop - layout.spreadTop;
  context.fillStyle = palette.grid;
  context.fillRect(0, layout.spreadTop, size.width, height - 1);
  const middle = layout.spreadTop + height / 2;
  context.fillStyle = palette.dim;
  context.fillText(words.spread, size.width - MARGIN, middle);
  context.save();
  context.translate(size.width * PRICE_END, middle);
  context.scale(MID_SIZE, MID_SIZE);
  context.fillStyle = palette.text;
  context.fillText(words.mid, 0, 0);
  context.restore();
}
