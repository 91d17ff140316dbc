import type { HeldRest } from '../../core/shabbat/held-rest';
import { appliedEnd, appliedStart, type PauseWindow } from '../../core/shabbat/window';
import { DAY_MS, MINUTE_MS } from '../../core/time';
import type { RestView } from './shabbat-view';

/** From sunset to a sunset some days later may be so much less than whole days. */
const EARLIER_SUNSETS_MS = 60 * MINUTE_MS;

/** A window as the page shows it. */
export function restView(window: PauseWindow): RestView {
  const { kind, days, names, method, fallback } = window;
  const applied = { start: appliedStart(window), end: appliedEnd(window) };
  return { ...applied, exactStart: window.start, exactEnd: window.end, kind, days, names, method, fallback };
}

/** A rest that has begun, as the page shows it; its exact instants are no longer known and are the desk's own. */
export function heldView({ start, end, kind, names, method, fallback }: HeldRest): RestView {
  const exact = { exactStart: start, exactEnd: end };
  const days = Math.floor((end - start + EARLIER_SUNSETS_MS) / DAY_MS);
  return { start, end, ...exact, kind, days, names, method, fallback };
}
