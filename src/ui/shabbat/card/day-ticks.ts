import { DAY_MS, MINUTE_MS } from '../../../core/time';
import { zonedClockText } from '../zoned-time';

/** A mark of the axis: where on the day, 0 to 1, and its hour on the zone's clock. */
export interface DayTick {
  readonly position: number;
  readonly text: string;
}

/** Offsets from UTC are whole quarters of an hour. */
const QUARTER_MS = 15 * MINUTE_MS;
const MARKED = new Set(['06:00', '12:00', '18:00']);

/** The zone's 06:00, 12:00 and 18:00 in the day that begins at an instant. */
export function dayTicks(from: number, zone: string): readonly DayTick[] {
  const first = Math.ceil(from / QUARTER_MS) * QUARTER_MS;
  const quarters = Array.from({ length: DAY_MS / QUARTER_MS }, (_, index) => first + index * QUARTER_MS);
  return quarters
    .map((time) => ({ position: (time - from) / DAY_MS, text: zonedClockText(time, zone) }))
    .filter(({ text }) => MARKED.has(text));
}
