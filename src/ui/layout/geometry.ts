import { type Arrangement, totalOf } from './arrangement';
import type { PaneName } from './pane-names';

/** A part of the desk's field: all from 0 to 1, x from the start of the line on. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A pane and its room. */
export interface Placed extends Box {
  readonly pane: PaneName;
}

interface Stretch<T> {
  readonly part: T;
  readonly index: number;
  readonly from: number;
  readonly length: number;
}

/** The room of each pane, in the order in which they are read. */
export function placed(arrangement: Arrangement): readonly Placed[] {
  return stretches(arrangement.columns).flatMap(({ part: { rows }, from: x, length: width }) =>
    stretches(rows).flatMap(({ part: { cells }, from: y, length: height }) =>
      stretches(cells).map(({ part: { pane }, from, length }) => ({
        pane,
        x: x + from * width,
        y,
        width: width * length,
        height,
      })),
    ),
  );
}

/** Parts one after the other, as shares of their sum. */
export function stretches<T extends { readonly size: number }>(parts: readonly T[]): readonly Stretch<T>[] {
  const total = totalOf(parts) || 1;
  let from = 0;
  return parts.map((part, index) => {
    const stretch = { part, index, from, length: part.size / total };
    from += stretch.length;
    return stretch;
  });
}
