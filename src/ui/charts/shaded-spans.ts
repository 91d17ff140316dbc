import { MARK_KINDS } from '../../app/view/past/columns';
import type { PastStore } from './past-store';

const PAUSE = MARK_KINDS.indexOf('pause');
const PAUSE_END = MARK_KINDS.indexOf('pause_end');
const GAP = MARK_KINDS.indexOf('gap');

/** A stretch of time in which nothing came to the gates. */
export interface ShadedSpan {
  readonly from: number;
  readonly to: number;
  /** A gap has only its end: when data came again. */
  readonly kind: 'pause' | 'gap';
}

/**
 * Pauses, each of them once though several symbols paused, and ends of gaps, of the first `count` marks; a pause that
 * goes on ends at `end`.
 */
export function shadedSpans(marks: PastStore['marks'], end: number, count = marks.length): ShadedSpan[] {
  const [times, kinds] = [marks.column('time'), marks.column('kind')];
  const spans: ShadedSpan[] = [];
  let [paused, since] = [0, 0];
  for (let i = 0; i < count; i++) {
    const time = times[i] ?? 0;
    if (kinds[i] === GAP) spans.push({ from: time, to: time, kind: 'gap' });
    if (kinds[i] === PAUSE && paused++ === 0) since = time;
    if (kinds[i] === PAUSE_END && --paused === 0) spans.push({ from: since, to: time, kind: 'pause' });
  }
  if (paused > 0) spans.push({ from: since, to: end, kind: 'pause' });
  return spans;
}
