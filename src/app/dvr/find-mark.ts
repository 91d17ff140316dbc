import { MARK_KINDS, markColumn, type MarkKind } from '../view/past/columns';
import type { RowStore } from '../view/past/row-store';
import type { Direction, JumpTarget } from '../dvr-api';

const POSITION = markColumn('position');
const TIME = markColumn('time');
const SYMBOL = markColumn('symbol');
const KIND = markColumn('kind');

/** Ticks that passed every gate. */
export const DECISIONS: ReadonlySet<MarkKind> = new Set<MarkKind>([
  'buy',
  'sell',
  'blocked_buy',
  'blocked_sell',
  'unsized',
]);

const FILLS: ReadonlySet<MarkKind> = new Set<MarkKind>(['buy', 'sell']);

/** The marks that a jump goes to. */
export const JUMPS: Readonly<Record<JumpTarget, ReadonlySet<MarkKind>>> = {
  fill: FILLS,
  near_miss: new Set<MarkKind>(['near_miss']),
  gap: new Set<MarkKind>(['gap']),
  pause: new Set<MarkKind>(['pause']),
};

/** Position of the nearest mark of such a kind before or after `position`; null if none is known. */
export function nearestMark(
  marks: RowStore,
  kinds: ReadonlySet<MarkKind>,
  position: number,
  direction: Direction,
): number | null {
  const forward = direction === 'forward';
  let row = forward ? firstAfter(marks, position) : firstAfter(marks, position - 1) - 1;
  for (; row >= marks.first && row < marks.count; row += forward ? 1 : -1) {
    if (kinds.has(kindAt(marks, row))) return marks.at(row, POSITION);
  }
  return null;
}

/** Position of a symbol's fill at `time`; null if none is known. */
export function fillPosition(marks: RowStore, symbol: number, time: number): number | null {
  for (let row = marks.count - 1; row >= marks.first; row--) {
    if (marks.at(row, TIME) !== time || marks.at(row, SYMBOL) !== symbol) continue;
    if (FILLS.has(kindAt(marks, row))) return marks.at(row, POSITION);
  }
  return null;
}

/** Number of the first mark behind `position`; marks stand in the order of positions. */
function firstAfter(marks: RowStore, position: number): number {
  let low = marks.first;
  let high = marks.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (marks.at(middle, POSITION) <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}

function kindAt(marks: RowStore, row: number): MarkKind {
  return MARK_KINDS[marks.at(row, KIND)] ?? 'gap';
}
