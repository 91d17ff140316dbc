import { codeOf, NOT_PAUSED, type PauseCode } from './pause-code';
import { appliedEnd, appliedStart, type PauseWindow } from './window';

/**
 * A stretch of time cut into segments of one pause code each. Segment i holds the instants (integer milliseconds)
 * from bounds[i] up to but not including bounds[i + 1]; the last segment ends with a rest.
 */
export interface Timeline {
  readonly bounds: Float64Array;
  readonly codes: Uint8Array;
  /** The windows in it, sorted and disjoint; the first may begin before it. */
  readonly windows: readonly PauseWindow[];
}

export const EMPTY_TIMELINE: Timeline = {
  bounds: new Float64Array(1),
  codes: new Uint8Array(0),
  windows: [],
};

/** The timeline from an instant to the end of the last window; `windows` must be sorted and disjoint. */
export function timelineOf(windows: readonly PauseWindow[], from: number): Timeline {
  const bounds = [from];
  const codes: PauseCode[] = [];
  const extend = (code: PauseCode, until: number): void => {
    if (until <= (bounds.at(-1) ?? until)) return;
    bounds.push(until);
    codes.push(code);
  };
  for (const window of windows) {
    extend(NOT_PAUSED, appliedStart(window));
    for (const part of window.parts.slice(0, -1)) extend(codeOf(part.kind), part.until + 1);
    extend(codeOf(window.parts.at(-1)?.kind ?? 'shabbat'), appliedEnd(window) + 1);
  }
  return { bounds: Float64Array.from(bounds), codes: Uint8Array.from(codes), windows };
}

/** The index of the segment that holds an instant; -1 where the timeline does not reach it. Binary search. */
export function segmentAt({ bounds }: Timeline, time: number): number {
  let low = 0;
  let high = bounds.length - 1;
  if (!(time >= (bounds[low] ?? Infinity) && time < (bounds[high] ?? -Infinity))) return -1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (time >= (bounds[middle] ?? Infinity)) low = middle;
    else high = middle;
  }
  return low;
}
