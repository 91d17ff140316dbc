import type { Direction } from './move';

/** A rectangle of the page, CSS pixels. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The side of a pane that is nearest to a point in it, by shares of its width and height. */
export function sideAt(
  rect: Rect,
  point: { readonly x: number; readonly y: number },
  isRtl: boolean,
): Direction {
  const across = (point.x - rect.left) / rect.width;
  const along = (point.y - rect.top) / rect.height;
  const left = isRtl ? 'end' : 'start';
  const right = isRtl ? 'start' : 'end';
  const sides: readonly (readonly [Direction, number])[] = [
    ['above', along],
    ['below', 1 - along],
    [left, across],
    [right, 1 - across],
  ];
  return sides.reduce((nearest, side) => (side[1] < nearest[1] ? side : nearest))[0];
}
