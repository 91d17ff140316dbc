import { computed, type ReadonlySignal } from '@preact/signals';
import type { LevelsView, SeriesView, SymbolView, TickFigures } from '../../app/view/view-state';

/**
 * A value that stays the same object while `same` finds nothing new in the next one. Each view brings new objects, most
 * of them with what the last one had; what stays the same object is not painted again.
 */
export function stable<T>(compute: () => T, same: (last: T, next: T) => boolean): ReadonlySignal<T> {
  let last: { readonly value: T } | null = null;
  return computed(() => {
    const value = compute();
    if (last === null || !same(last.value, value)) last = { value };
    return last.value;
  });
}

/** Rows, newest first, to which nothing was added. */
export function sameRows<Row extends { readonly id: string }>(
  last: readonly Row[],
  next: readonly Row[],
): boolean {
  return last.length === next.length && last[0]?.id === next[0]?.id;
}

/** A line to which nothing was added. */
export function sameSeries(last: SeriesView, next: SeriesView): boolean {
  return (
    last.times.length === next.times.length &&
    last.times[0] === next.times[0] &&
    last.times.at(-1) === next.times.at(-1) &&
    last.values.at(-1) === next.values.at(-1)
  );
}

/** A symbol that has had no tick since. */
export function sameSymbol(last: SymbolView | null, next: SymbolView | null): boolean {
  if (last === null || next === null) return last === next;
  return (
    last.name === next.name &&
    last.time === next.time &&
    last.outcome === next.outcome &&
    sameTick(last.tick, next.tick) &&
    sameLevels(last.bids, next.bids) &&
    sameLevels(last.asks, next.asks)
  );
}

function sameTick(last: TickFigures | null, next: TickFigures | null): boolean {
  if (last === null || next === null) return last === next;
  return last.streak === next.streak && last.imbalanceZ === next.imbalanceZ;
}

function sameLevels(last: LevelsView, next: LevelsView): boolean {
  return sameNumbers(last.prices, next.prices) && sameNumbers(last.quantities, next.quantities);
}

function sameNumbers(last: readonly number[], next: readonly number[]): boolean {
  return last.length === next.length && last.every((value, index) => value === next[index]);
}
