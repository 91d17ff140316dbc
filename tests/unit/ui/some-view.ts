import { DEFAULT_SETTINGS } from '../../../src/core/shabbat/settings';
import { NO_RISK } from '../../../src/app/view/risk-view';
import type { SymbolView, ViewState } from '../../../src/app/view/view-state';

/** A view of an idle desk, but for what a test says. */
export function someView(change: Partial<ViewState> = {}): ViewState {
  return {
    version: 1,
    mode: 'IDLE',
    source: null,
    playback: null,
    time: null,
    ticks: 0,
    trades: 0,
    symbols: [],
    outcomes: [],
    account: {
      initialBalance: '10000',
      balance: '10000',
      equity: '10000',
      totalPnl: '0',
      fees: '0',
      totalTrades: 0,
      wins: 0,
    },
    positions: [],
    recentTrades: [],
    recentOrders: [],
    equitySeries: { times: [], values: [] },
    risk: NO_RISK,
    dvr: null,
    past: null,
    shabbat: {
      settings: DEFAULT_SETTINGS,
      problem: null,
      clock: 'machine',
      now: null,
      resting: null,
      next: null,
      signalsPassedOver: 0,
      clockDisagreementMs: 0,
      clockJumpMs: 0,
    },
    live: null,
    recordings: { recorder: { state: 'idle' }, verifying: null },
    ledger: null,
    importing: null,
    trouble: null,
    ...change,
  };
}

/** A symbol without a tick yet, but for what a test says. */
export function someSymbol(change: Partial<SymbolView> = {}): SymbolView {
  return {
    name: 'BTCUSDT',
    scale: { priceDecimals: 2, qtyDecimals: 5 },
    time: null,
    outcome: null,
    bids: { prices: [], quantities: [] },
    asks: { prices: [], quantities: [] },
    tick: null,
    gates: [],
    confidence: null,
    ...change,
  };
}
