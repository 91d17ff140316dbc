import { executeGranted } from '../../core/broker/market-order';
import type { Decimal } from '../../core/money';
import type { Outcome } from '../../core/strategy/outcome';
import type { EpochMs } from '../../core/time';
import { holdFlattening } from './held';
import { watchAccount } from './limit-watch';
import { tradeWrites } from './rows';
import type { EngineState } from './state';
import { marketOrderOf } from './symbol-order';
import type { SymbolState } from './symbol-state';

/** Whether this tick closes what the kill switch was asked to close: a book in trouble and a ledger in trouble wait. */
export function flattensNow(state: EngineState, symbol: SymbolState): boolean {
  if (!state.flattening || symbol.trouble !== null || state.halted) return false;
  return !state.broker.account.position(symbol.index).quantity.isZero();
}

/** Closes the symbol's position for the kill switch, and is done once nothing is held of any symbol. */
export function flattenForKill(state: EngineState, symbol: SymbolState, time: EpochMs): Outcome {
  symbol.stand();
  closePosition(state, symbol, time);
  const { account } = state.broker;
  const holdsAny = account.holdings().some(({ position }) => !position.quantity.isZero());
  holdFlattening(state, holdsAny, time);
  return 'kill_flatten';
}

/** Closes what is held of the symbol at its mark, past every limit; nothing happens where nothing is held. */
export function closePosition(state: EngineState, symbol: SymbolState, time: EpochMs): void {
  const held: Decimal = state.broker.account.position(symbol.index).quantity;
  if (held.isZero()) return;
  const side = held.isNegative() ? 'buy' : 'sell';
  const ask = { side, quantity: held.abs(), time } as const;
  const order = executeGranted(state.broker, marketOrderOf(state, symbol, ask), held.abs());
  state.effects.order = order;
  if (order.kind !== 'traded') return;
  state.effects.writes.push(...tradeWrites(state, order.trade));
  watchAccount(state, time);
}
