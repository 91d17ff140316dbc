import type { HeldRest } from '../../core/shabbat/held-rest';
import { firstFailedGate } from '../../core/strategy/gates';
import type { Outcome } from '../../core/strategy/outcome';
import { compactDateTime, type EpochMs, ledgerDateTime } from '../../core/time';
import { closePosition } from './flatten';
import { holdFlattening, holdPause } from './held';
import { keepsPositions } from './pause';
import type { RestOutcome } from './rest-schedule';
import { type RunningRest, restWrite } from './running-rest';
import type { EngineState } from './state';
import type { SymbolState } from './symbol-state';

/**
 * Asks the schedule what holds at an event, whatever the event is, and enters or leaves a rest accordingly. Entering one
 * drops every streak and every order that was asked for, so that nothing that was under way goes on after it.
 */
export function restAt(state: EngineState, time: EpochMs, received: EpochMs): RestOutcome | null {
  const outcome = state.schedule.pauseAt(time, received);
  const { rest } = state;
  if (outcome === null) {
    if (rest !== null) leaveRest(state, time);
  } else if (rest === null) enterRest(state, time);
  else if (rest.held !== state.schedule.running) followRest(state, rest, time);
  return outcome;
}

/** Counts a tick inside a rest that would have been a signal: the gates run on a streak of the rest's own. */
export function passOver(state: EngineState, symbol: SymbolState, outcome: RestOutcome): Outcome {
  symbol.stand();
  if (state.rest && firstFailedGate(symbol.passedOver, state.parameters.strategy) === null)
    state.rest.signalsPassedOver++;
  return outcome;
}

/** Whether positions of the symbol are to be closed because a rest is near, and may be. */
export function closesNow(state: EngineState, symbol: SymbolState, time: EpochMs): boolean {
  return state.schedule.closesAt(time) && !keepsPositions(state, symbol);
}

/** Shortly before a rest: closes what is held of the symbol at its mark and opens nothing. */
export function closeBeforeRest(state: EngineState, symbol: SymbolState, time: EpochMs): Outcome {
  symbol.stand();
  closePosition(state, symbol, time);
  return 'shabbat_flatten';
}

function enterRest(state: EngineState, time: EpochMs): void {
  for (const symbol of state.symbols) symbol.dropStreaks();
  holdFlattening(state, false, time);
  const held = state.schedule.running;
  const row = held === null ? rowWithoutClock(time) : rowOf(held, time);
  state.rest = { enteredAt: time, signalsPassedOver: 0, held, row };
  state.effects.writes.push(restWrite(state.rest, null));
}

/** The rest has grown, or another one has begun with no event between the two. */
function followRest(state: EngineState, rest: RunningRest, time: EpochMs): void {
  const held = state.schedule.running;
  if (held === null) return;
  if (rest.held !== null && held.start > rest.held.end) {
    leaveRest(state, time);
    enterRest(state, time);
    return;
  }
  const { id, start } = rest.row;
  rest.held = held;
  rest.row = { ...rowOf(held, rest.enteredAt), id, start };
}

function rowOf(held: HeldRest, time: EpochMs): RunningRest['row'] {
  const { kind, method, place } = held;
  const id = `REST-${compactDateTime(held.start)}`;
  const [start, end] = [ledgerDateTime(held.start), ledgerDateTime(held.end)];
  return {
    id,
    kind,
    names: held.names.join(', '),
    start,
    end,
    method,
    place,
    entered_at: ledgerDateTime(time),
  };
}

/** The clock's reading is none, so nobody knows which rest it is, nor until when. */
function rowWithoutClock(time: EpochMs): RunningRest['row'] {
  const [id, start] = [`REST-${compactDateTime(time)}`, ledgerDateTime(time)];
  return {
    id,
    kind: 'shabbat',
    names: '',
    start,
    end: null,
    method: 'no clock',
    place: '',
    entered_at: start,
  };
}

function leaveRest(state: EngineState, time: EpochMs): void {
  if (state.rest) state.effects.writes.push(restWrite(state.rest, time));
  state.rest = null;
  for (const symbol of state.symbols) symbol.dropStreaks();
  if (state.schedule.resumesByHand) holdPause(state, true, time);
}
