import type { RestView, ShabbatView } from '../../../../src/app/view/shabbat-view';
import type { ViewState } from '../../../../src/app/view/view-state';
import { epochMs } from '../../../../src/core/time';
import { someView } from '../some-view';

/** Friday 2026-03-06 and Saturday in São Paulo, as the desk keeps them. */
export const START = epochMs(Date.UTC(2026, 2, 6, 21, 12));
export const END = epochMs(Date.UTC(2026, 2, 7, 21, 30));

/** The Shabbat of that week, but for what a test says. */
export function someRest(change: Partial<RestView> = {}): RestView {
  return {
    start: START,
    end: END,
    exactStart: START,
    exactEnd: END,
    kind: 'shabbat',
    days: 1,
    names: ['Shabbat'],
    method: 'sunset - 18 min .. sunset',
    fallback: null,
    ...change,
  };
}

/** A view whose desk has that to say of the rest. */
export function viewWith(shabbat: Partial<ShabbatView>, change: Partial<ViewState> = {}): ViewState {
  return someView({ ...change, shabbat: { ...someView().shabbat, ...shabbat } });
}
