import { bookState } from '../../core/market/tick';
import type { BookUpdate } from '../../core/market/update';
import { firstFailedGate } from '../../core/strategy/gates';
import type { Outcome } from '../../core/strategy/outcome';
import type { EpochMs } from '../../core/time';
import { advanceTime } from './day-clock';
import { flattenForKill, flattensNow } from './flatten';
import { watchMark } from './limit-watch';
import { actOnSignal } from './order';
import { pauseOf } from './pause';
import { closeBeforeRest, closesNow, passOver, restAt } from './rest';
import type { EngineState } from './state';
import type { SymbolState } from './symbol-state';

/** Applies a change to its symbol's book and, where the state after it is a tick, takes the tick to its outcome. */
export function takeBookUpdate(state: EngineState, update: BookUpdate): void {
  const symbol = state.symbols[update.symbol];
  if (!symbol) throw new Error('a book changed before its symbol entered the run');
  symbol.book.apply(update);
  if (update.resync) symbol.resynchronised = true;
  if (!update.tick) return;
  const outcome = outcomeOf(state, symbol, update);
  state.ticks++;
  symbol.ticks++;
  symbol.outcome = outcome;
  symbol.judgedBy = state.parameters.strategy;
  state.effects.outcome = outcome;
  state.effects.symbol = symbol.index;
  state.effects.time = update.time;
  state.outcomeCounts.set(outcome, (state.outcomeCounts.get(outcome) ?? 0) + 1);
}

/** One tick: time, book, features, pause, gates, order. The first of them that stops it names its outcome. */
function outcomeOf(state: EngineState, symbol: SymbolState, { time, received }: BookUpdate): Outcome {
  symbol.view.confidence = Number.NaN;
  if (!isInTime(state, symbol, time)) return 'out_of_order';
  if (state.time === null || time > state.time) advanceTime(state, time);
  const rest = restAt(state, time, received);

  symbol.top.read(symbol.book);
  symbol.bookState = bookState(symbol.top);
  if (symbol.bookState !== 'two_sided') return symbol.bookState;
  takeFeatures(state, symbol);
  watchMark(state, symbol, time);

  if (rest !== null) return passOver(state, symbol, rest);
  if (closesNow(state, symbol, time)) return closeBeforeRest(state, symbol, time);
  if (flattensNow(state, symbol)) return flattenForKill(state, symbol, time);
  const pause = pauseOf(state, symbol);
  if (pause !== null) {
    symbol.stand();
    return pause;
  }
  return firstFailedGate(symbol.view, state.parameters.strategy) ?? actOnSignal(state, symbol, time);
}

/** Moves the symbol's time on, over a gap with empty windows; false for a tick that is late and dropped. */
function isInTime(state: EngineState, symbol: SymbolState, time: EpochMs): boolean {
  const elapsed = symbol.time === null ? 0 : time - symbol.time;
  const { isLate, startsAnew } = state.departures;
  if (isLate(elapsed)) return false;
  if (startsAnew(elapsed, state.parameters.gapResetMs, symbol.resynchronised)) symbol.startAnew();
  symbol.time = time;
  return true;
}

function takeFeatures(state: EngineState, symbol: SymbolState): void {
  const { measures } = symbol;
  measures.measure(symbol.top);
  symbol.windows.push(symbol.mid(), measures.imbalance);
  state.broker.account.marks.set(symbol.index, measures.doubleMid, symbol.scale.priceDecimals);
}
