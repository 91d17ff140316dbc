import { type EpochMs, epochMs, MINUTE_MS } from '../../core/time';
import { watchMinute } from './limit-watch';
import { restWrite } from './running-rest';
import { accountWrites, dailyWrite } from './rows';
import type { EngineState } from './state';

/**
 * Moves event time forward, before the event moves a mark. Where it crosses a UTC minute, equity is sampled and the
 * account's rows are written with that boundary as their time; a finished day gets its last row.
 */
export function advanceTime(state: EngineState, time: EpochMs): void {
  const first = state.time === null;
  state.time = time;
  const { day, account } = state.broker;
  if (!day.isDue(time)) return;
  const finished = day.advance(time, account.equity());
  const boundary = first ? time : epochMs(Math.floor(time / MINUTE_MS) * MINUTE_MS);
  if (finished) state.effects.writes.push(dailyWrite(finished, boundary));
  watchMinute(state, boundary, finished !== null);
  state.effects.writes.push(...accountWrites(state, boundary));
  if (state.rest) state.effects.writes.push(restWrite(state.rest, null));
}
