import { MARK_KINDS, type MarkKind } from '../../app/view/past/columns';
import type { Palette } from '../theme/palette';

/** How a mark looks: never by its colour alone. */
export interface MarkShape {
  readonly shape: 'up' | 'down' | 'up_open' | 'down_open' | 'ring' | 'cross';
  readonly colour: Exclude<keyof Palette, 'font'>;
}

/** Filled triangles are fills, open ones signals that risk refused, rings near misses, crosses signals of a rest. */
const SHAPES: Readonly<Partial<Record<MarkKind, MarkShape>>> = {
  buy: { shape: 'up', colour: 'bid' },
  sell: { shape: 'down', colour: 'ask' },
  blocked_buy: { shape: 'up_open', colour: 'bid' },
  blocked_sell: { shape: 'down_open', colour: 'ask' },
  unsized: { shape: 'cross', colour: 'dim' },
  passed_over: { shape: 'cross', colour: 'rest' },
  near_miss: { shape: 'ring', colour: 'stop' },
};

/** The shape of a kind of mark by its number in a row; null for one that is not drawn as a shape. */
export function markShape(kind: number): MarkShape | null {
  const name = MARK_KINDS[kind];
  return name === undefined ? null : (SHAPES[name] ?? null);
}

/** Adds a shape to the path of a canvas, its tip or middle at x and y; `size` in the canvas's pixels. */
export function traceShape(
  context: CanvasRenderingContext2D,
  shape: MarkShape['shape'],
  at: { readonly x: number; readonly y: number; readonly size: number },
): void {
  const { x, y, size } = at;
  if (shape === 'ring') {
    context.moveTo(x + size * 0.6, y);
    context.arc(x, y, size * 0.6, 0, 2 * Math.PI);
  } else if (shape === 'cross') {
    const arm = size * 0.6;
    context.moveTo(x - arm, y - arm);
    context.lineTo(x + arm, y + arm);
    context.moveTo(x + arm, y - arm);
    context.lineTo(x - arm, y + arm);
  } else {
    const away = shape.startsWith('up') ? 1 : -1;
    context.moveTo(x, y + away * size * 0.4);
    context.lineTo(x - size, y + away * size * 2.1);
    context.lineTo(x + size, y + away * size * 2.1);
    context.closePath();
  }
}

/** Whether the shape is filled or an outline. */
export function isFilled(shape: MarkShape['shape']): boolean {
  return shape === 'up' || shape === 'down';
}
