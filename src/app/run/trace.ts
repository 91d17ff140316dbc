import { Decimal, fromScaled, plain } from '../../core/money';
import type { Effects } from '../engine/effects';
import type { EngineState } from '../engine/state';
import type { SymbolState } from '../engine/symbol-state';

/** One tick's whole arithmetic as a line of JSON, without its line end: exact values as strings, statistics as numbers. */
export function traceLine(state: EngineState, effects: Effects, index: number): string {
  const symbol = state.symbols[effects.symbol];
  if (!symbol || effects.outcome === null) throw new Error('a trace line needs a tick');
  const head = { i: index, t: effects.time, s: symbol.name };
  if (effects.outcome === 'out_of_order' || symbol.bookState !== 'two_sided')
    return JSON.stringify({ ...head, outcome: effects.outcome });
  return JSON.stringify({
    ...head,
    features: featuresOf(symbol),
    streak: symbol.streak.length,
    outcome: effects.outcome,
    confidence: orNull(symbol.view.confidence),
    size: effects.signal === null ? null : plain(effects.signal.size),
    trade: tradeOf(effects),
    ...accountOf(state, symbol),
  });
}

function featuresOf(symbol: SymbolState): Record<string, string | number | null> {
  const { measures, windows, scale } = symbol;
  const mid = fromScaled(measures.doubleMid, scale.priceDecimals).div(2);
  const spread = fromScaled(measures.spread, scale.priceDecimals);
  return {
    mid_price: plain(mid),
    spread_bps: plain(spread.div(mid).times(10_000)),
    imbalance: measures.imbalance,
    weighted_imbalance: measures.weightedImbalance,
    bid_depth: plain(fromScaled(measures.bidDepth, scale.qtyDecimals)),
    ask_depth: plain(fromScaled(measures.askDepth, scale.qtyDecimals)),
    volume_ratio: new Decimal(measures.bidDepth).div(measures.askDepth).toNumber(),
    volatility: orNull(windows.volatility),
    momentum: orNull(windows.momentum),
    imbalance_momentum: orNull(windows.imbalanceMomentum),
    imbalance_z: orNull(windows.imbalanceZ()),
    volatility_z: orNull(windows.volatilityZ),
    atr: orNull(windows.atr()),
  };
}

function tradeOf(effects: Effects): Record<string, string | null> | null {
  if (effects.order?.kind !== 'traded') return null;
  const { side, price, quantity, fee, pnl } = effects.order.trade;
  const amounts = { price: plain(price), quantity: plain(quantity), fee: plain(fee) };
  return { side, ...amounts, pnl: pnl === null ? null : plain(pnl) };
}

function accountOf(state: EngineState, symbol: SymbolState): Record<string, unknown> {
  const { account } = state.broker;
  const { quantity, entryPrice, realizedPnl } = account.position(symbol.index);
  return {
    position: {
      quantity: plain(quantity),
      entry_price: plain(entryPrice),
      realized_pnl: plain(realizedPnl),
    },
    balance: plain(account.balance),
    equity: plain(account.equity()),
    total_pnl: plain(account.totalPnl),
    total_trades: account.totalTrades,
    wins: account.wins,
  };
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
