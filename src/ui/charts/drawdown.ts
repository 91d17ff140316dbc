import type { SeriesView } from '../../app/view/view-state';

/** How far each value lies below the highest one so far, 0 or less: a line of equity as its drawdown. */
export function drawdownOf({ times, values }: SeriesView): SeriesView {
  let peak = Number.NEGATIVE_INFINITY;
  const falls = values.map((value) => {
    peak = Math.max(peak, value);
    return value - peak;
  });
  return { times, values: falls };
}
