import { isNearMiss } from '../../../core/strategy/near-miss';
import type { Outcome } from '../../../core/strategy/outcome';
import type { Effects } from '../../engine/effects';
import type { EngineState } from '../../engine/state';
import type { SymbolState } from '../../engine/symbol-state';
import type { MarkKind } from './columns';
import type { SymbolTrack } from './symbol-track';

/** Ticks that do not come to the gates because the desk pauses, rests or is halted. */
const PAUSES: ReadonlySet<Outcome> = new Set<Outcome>([
  'paused_shabbat',
  'paused_yom_tov',
  'paused_by_user',
  'halted',
]);

/** Ticks of which nothing but their coming is known. */
const BAD_BOOKS: ReadonlySet<Outcome> = new Set<Outcome>([
  'out_of_order',
  'empty_book',
  'one_sided_book',
  'crossed_book',
]);

/** Whether a tick had a two-sided book and came in time, so that its figures are its own. */
export function isMeasured(outcome: Outcome): boolean {
  return !BAD_BOOKS.has(outcome);
}

/** Whether ticks have begun or ended to pause with this one, which is noted; null where neither. */
export function pauseMark(track: SymbolTrack, outcome: Outcome): MarkKind | null {
  const paused = PAUSES.has(outcome);
  if (paused === track.paused) return null;
  track.paused = paused;
  return paused ? 'pause' : 'pause_end';
}

/** Whether the symbol's last tick came after a gap in the data: the windows began anew with it, or it was long in coming. */
export function isAfterGap(symbol: SymbolState, track: SymbolTrack, gapMs: number): boolean {
  if (Number.isNaN(track.time) || symbol.time === null) return false;
  return symbol.windows.count === 1 || symbol.time - track.time > gapMs;
}

/** What a tick that traded nothing was besides its outcome; null where nothing worth a mark. */
export function decisionMark(
  state: EngineState,
  symbol: SymbolState,
  { signal, outcome }: Effects,
): MarkKind | null {
  if (outcome === null) return null;
  if (signal === null)
    return isNearMiss(symbol.view, state.parameters.strategy, outcome) ? 'near_miss' : null;
  // Its order waits for the risk service: what comes of it is marked when the answer comes.
  if (outcome === 'risk_pending') return null;
  if (outcome === 'size_zero') return 'unsized';
  return signal.side === 'buy' ? 'blocked_buy' : 'blocked_sell';
}
