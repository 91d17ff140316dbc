import { appliedEnd, appliedStart, type PauseWindow } from '../../core/shabbat/window';
import type { RestView } from './shabbat-view';

/** A window as the page shows it. */
export function restView(window: PauseWindow): RestView {
  const { kind, days, names, method, fallback } = window;
  const applied = { start: appliedStart(window), end: appliedEnd(window) };
  return { ...applied, exactStart: window.start, exactEnd: window.end, kind, days, names, method, fallback };
}
