import { DAY_MS } from '../../../core/time';
import type { SunArc } from '../../../core/shabbat/sun-arc';

/** A field to draw in, CSS pixels. */
export interface Field {
  readonly width: number;
  readonly height: number;
}

/** A stretch of the day, 0 to 1. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The arc as it is drawn: the path of the sun, the same closed along the horizon, and the horizon's height. */
export interface ArcShape {
  readonly path: string;
  /** The part above the horizon, to be filled; empty in the polar night. */
  readonly day: string;
  readonly horizon: number;
}

/** Room for the sun's mark above and below the arc. */
const MARGIN = 7;

/** Where an altitude in degrees lies in the field; the horizon is always in it. */
export function altitudeY({ altitudes }: SunArc, altitude: number, { height }: Field): number {
  const high = Math.max(1, ...altitudes);
  const low = Math.min(-1, ...altitudes);
  return MARGIN + ((high - altitude) / (high - low)) * (height - 2 * MARGIN);
}

/** The arc in a field, time to the right and altitude upwards. */
export function arcShape(arc: SunArc, field: Field): ArcShape {
  const last = arc.altitudes.length - 1;
  const pointAt = (altitude: number, step: number): string =>
    `${((step / last) * field.width).toFixed(1)},${altitudeY(arc, altitude, field).toFixed(1)}`;
  const points = [...arc.altitudes].map(pointAt);
  const above = [...arc.altitudes].map((altitude, step) => pointAt(Math.max(0, altitude), step));
  const horizon = altitudeY(arc, 0, field);
  const base = horizon.toFixed(1);
  return {
    path: `M${points.join('L')}`,
    day: `M0,${base}L${above.join('L')}L${field.width.toFixed(1)},${base}Z`,
    horizon,
  };
}

/** The sun's altitude at a position of the day, between the steps of the arc. */
export function altitudeAt({ altitudes }: SunArc, position: number): number {
  const at = position * (altitudes.length - 1);
  const before = altitudes[Math.floor(at)] ?? 0;
  const after = altitudes[Math.ceil(at)] ?? before;
  return before + (after - before) * (at % 1);
}

/**
 * The stretches of the arc's day in which the desk rests: those of the schedule, and the running rest, which holds
 * even where the schedule has been changed since it began.
 */
export function restStretches(
  arc: SunArc,
  running: { readonly start: number; readonly end: number } | null,
): readonly Stretch[] {
  const all = running === null ? arc.rests : [...arc.rests, stretchOf(arc, running)];
  const joined: Stretch[] = [];
  for (const next of all.filter(({ from, to }) => to > from).toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last === undefined || next.from > last.to) joined.push(next);
    else joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, next.to) };
  }
  return joined;
}

function stretchOf({ from }: SunArc, { start, end }: { start: number; end: number }): Stretch {
  return { from: Math.max(0, (start - from) / DAY_MS), to: Math.min(1, (end - from) / DAY_MS) };
}
