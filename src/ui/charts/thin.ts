/** Points of one x and the y of each line there; null where a line has none. */
export type ChartPoints = [number[], ...(number | null)[][]];

/** Rows of a column that are drawn. */
export interface DrawnRows {
  readonly times: Float64Array;
  readonly lines: readonly Float64Array[];
  /** First row, and the one behind the last. */
  readonly from: number;
  readonly to: number;
}

/**
 * At most four points to a pixel: where there are more rows, each stretch of them becomes two points, with each line's
 * lowest and highest value in the order in which they came, so that no spike is lost and a hundred thousand rows cost as
 * much to draw as a thousand.
 */
export function thinned(rows: DrawnRows, pixels: number): ChartPoints {
  const count = rows.to - rows.from;
  const stretches = Math.max(1, Math.floor(pixels));
  return count <= stretches * 4 ? everyRow(rows) : stretched(rows, count / stretches);
}

function everyRow({ times, lines, from, to }: DrawnRows): ChartPoints {
  const points = (column: Float64Array): (number | null)[] =>
    Array.from({ length: to - from }, (_, i) => known(column[from + i]));
  return [Array.from(times.subarray(from, to)), ...lines.map(points)];
}

function stretched({ times, lines, from, to }: DrawnRows, length: number): ChartPoints {
  const xs: number[] = [];
  const ys: (number | null)[][] = lines.map(() => []);
  for (let start = from, next = 1; start < to; next++) {
    const end = Math.min(to, Math.max(start + 1, Math.round(from + next * length)));
    xs.push(times[start] ?? 0, times[end - 1] ?? 0);
    lines.forEach((column, line) => pushExtremes(ys[line] ?? [], column, start, end));
    start = end;
  }
  return [xs, ...ys];
}

function pushExtremes(into: (number | null)[], column: Float64Array, start: number, end: number): void {
  let [low, high] = [start, start];
  for (let i = start; i < end; i++) {
    const value = column[i] ?? Number.NaN;
    if (!(value >= (column[low] ?? Number.NaN))) low = Number.isNaN(value) ? low : i;
    if (!(value <= (column[high] ?? Number.NaN))) high = Number.isNaN(value) ? high : i;
  }
  into.push(known(column[Math.min(low, high)]), known(column[Math.max(low, high)]));
}

function known(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}
