import { hasWatchedLimits, type LimitReading, readLimits } from '../../core/broker/limits';
import type { EpochMs } from '../../core/time';
import type { EngineState } from './state';
import { liftStop, raiseStop } from './stops';
import type { SymbolState } from './symbol-state';

/** After a tick has moved a symbol's mark: halts or reduces where a limit is now broken. */
export function watchMark(state: EngineState, symbol: SymbolState, time: EpochMs): void {
  if (!hasWatchedLimits(state.parameters.broker)) return;
  if (state.broker.account.position(symbol.index).quantity.isZero()) return;
  raiseBroken(state, time);
}

/** After a trade, or under other limits: halts or reduces, and lets go of exposures that are within their limits again. */
export function watchAccount(state: EngineState, time: EpochMs): void {
  if (!hasWatchedLimits(state.parameters.broker) && state.broker.stops.mode === 'active') return;
  const broken = raiseBroken(state, time);
  for (const cause of ['symbol_exposure', 'total_exposure'] as const) {
    if (!broken.some((reading) => reading.cause === cause)) liftStop(state, cause, time);
  }
}

/**
 * At a UTC minute: lets go of exposures as `watchAccount` does, so that a mark that wavers at a limit changes the state at
 * most once a minute. A day's loss halts to the end of its UTC day, whatever equity does meanwhile.
 */
export function watchMinute(state: EngineState, time: EpochMs, dayEnded: boolean): void {
  if (dayEnded) liftStop(state, 'daily_loss', time);
  watchAccount(state, time);
}

function raiseBroken(state: EngineState, time: EpochMs): readonly LimitReading[] {
  const { account, day } = state.broker;
  const broken = readLimits(account, day, state.parameters.broker).filter((reading) => reading.broken);
  for (const { cause, value, limit } of broken) raiseStop(state, { cause, since: time, value, limit });
  return broken;
}
