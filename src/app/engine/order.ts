import { marketOrder } from '../../core/broker/market-order';
import { type Decimal, plain } from '../../core/money';
import type { Outcome } from '../../core/strategy/outcome';
import { positionSize } from '../../core/strategy/sizing';
import type { EpochMs } from '../../core/time';
import { watchAccount } from './limit-watch';
import { askService } from './risk-request';
import { tradeWrites } from './rows';
import type { Signal } from './effects';
import type { EngineState } from './state';
import { marketOrderOf, markOf } from './symbol-order';
import type { SymbolState } from './symbol-state';

/** Gates 8 and 9, risk and broker: sizes the signal, makes the order and books what comes of it. */
export function actOnSignal(state: EngineState, symbol: SymbolState, time: EpochMs): Outcome {
  const { broker, effects } = state;
  const signal = signalOf(state, symbol, time);
  effects.signal = signal;
  if (signal.size.lte(0)) return 'size_zero';
  const wanted = marketOrderOf(state, symbol, { side: signal.side, quantity: signal.size, time });
  if (state.asksRiskService) return askService(state, symbol, wanted);
  const order = marketOrder(broker, wanted);
  effects.order = order;
  if (order.kind === 'refused') return order.refusal.code;
  effects.writes.push(...tradeWrites(state, order.trade));
  watchAccount(state, time);
  return 'traded';
}

function signalOf(state: EngineState, symbol: SymbolState, time: EpochMs): Signal {
  const { view, windows } = symbol;
  const { account } = state.broker;
  const size = positionSize(
    {
      account: state.departures.sizingAccount(account),
      mid: markOf(state, symbol),
      volatilityZ: Number.isNaN(windows.volatilityZ) ? null : windows.volatilityZ,
      sign: view.sign,
      position: account.position(symbol.index).quantity,
    },
    state.parameters.strategy,
  );
  const side = view.sign === 1 ? 'buy' : 'sell';
  const reason = reasonOf(symbol, side, size);
  return { symbol: symbol.index, side, confidence: view.confidence, size, reason, time };
}

/** The signal in words: what leans, how much, for how long, and what follows. */
function reasonOf(symbol: SymbolState, side: 'buy' | 'sell', size: Decimal): string {
  const { measures, view } = symbol;
  const leaning = side === 'buy' ? 'bids' : 'asks';
  const percent = (Math.abs(measures.imbalance) * 100).toFixed(0);
  const confidence = view.confidence.toFixed(2);
  return `${leaning} outweigh by ${percent} % for ${view.persistence} ticks, confidence ${confidence}: ${side} ${plain(size)}`;
}
