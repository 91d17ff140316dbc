import type { BookUpdate } from '../../core/market/update';
import { type EpochMs, epochMs } from '../../core/time';
import { runCommand } from './commands';
import { configure } from './configure';
import { advanceTime } from './day-clock';
import type { Effects } from './effects';
import type { EngineEvent, FeedEvent, SymbolEvent } from './events';
import { restAt } from './rest';
import { takeRiskAnswer } from './risk-request';
import type { EngineState } from './state';
import { addSymbol } from './symbol-table';
import { takeBookUpdate } from './tick';

const NO_TIME = epochMs(0);

/**
 * Takes one event: changes `state` and returns what it led to. The same events in the same order give the same effects,
 * whatever machine runs them and whenever. The answer is valid until the next call.
 */
export function step(state: EngineState, event: EngineEvent): Effects {
  const { effects } = state;
  clear(effects);
  if (event.kind === 'book') takeBookUpdate(state, event);
  else takeOther(state, event);
  return effects;
}

function clear(effects: Effects): void {
  effects.outcome = null;
  effects.symbol = -1;
  effects.time = NO_TIME;
  effects.signal = null;
  effects.order = null;
  effects.request = null;
  if (effects.writes.length > 0) effects.writes.length = 0;
}

/** Everything but changes of books, which are the hot path. */
function takeOther(state: EngineState, event: Exclude<EngineEvent, BookUpdate>): void {
  switch (event.kind) {
    case 'symbol':
      return takeSymbol(state, event);
    case 'feed':
      return takeFeedChange(state, event);
    case 'timer':
      moveTime(state, event.time);
      restAt(state, event.time, event.received);
      return;
    case 'rests':
      state.schedule = state.schedule.under(event.settings);
      return;
    case 'command':
      moveStartedTime(state, event.time);
      return runCommand(state, event);
    case 'configure':
      moveStartedTime(state, event.time);
      return configure(state, event);
    case 'risk_answer':
      moveStartedTime(state, event.time);
      return takeRiskAnswer(state, event);
  }
}

/** Before the market's first event there is no day yet, nor a time that could open one. */
function moveStartedTime(state: EngineState, time: EpochMs): void {
  if (state.time !== null) moveTime(state, time);
}

function moveTime(state: EngineState, time: EpochMs): void {
  if (state.time === null || time > state.time) advanceTime(state, time);
}

function takeSymbol(state: EngineState, event: SymbolEvent): void {
  const known = state.symbols[event.symbol];
  if (known?.entered === false && known.name !== event.name)
    throw new Error(`${known.name} has the index under which ${event.name} enters`);
  if (!known && event.symbol !== state.symbols.length)
    throw new Error('symbols enter a run in the order of their indexes');
  (known ?? addSymbol(state, event.name)).enter(event.scale);
}

function takeFeedChange(state: EngineState, event: FeedEvent): void {
  moveStartedTime(state, event.time);
  const symbol = state.symbols[event.symbol];
  if (!symbol) throw new Error('a feed changed before its symbol entered the run');
  if (event.trouble !== null) {
    symbol.resynchronised = true;
    symbol.stand();
  }
  symbol.trouble = event.trouble;
}
