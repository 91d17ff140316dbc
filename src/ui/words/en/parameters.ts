import type { ParameterKey } from '../../../app/config/parameters';

/** Every parameter of a configuration: its name, and what it is and does in a sentence or two. */
export const parameters = {
  profile: [
    'Profile',
    'Whose rules hold: the corrected ones, or the seed document to the letter, with its mistakes.',
  ],
  depth_levels: [
    'Book levels',
    'Levels of each side that count for depth and imbalance. More look deeper and react later.',
  ],
  window_size: [
    'Window',
    'Ticks that the z-scores look back on. A longer one is steadier and needs longer to warm up.',
  ],
  volatility_window: ['Volatility window', 'Ticks in one estimate of volatility; at most the window.'],
  momentum_window: [
    'Momentum window',
    'Ticks over which momentum and the slope of the imbalance are taken; at most the window.',
  ],
  max_spread_bps: [
    'Widest spread',
    'Ticks with a wider spread are not traded. A smaller value trades in good markets only.',
  ],
  imbalance_threshold: [
    'Imbalance needed',
    'How far the book must lean to one side. A higher value gives fewer and stronger signals.',
  ],
  persistence_required: [
    'Persistence needed',
    'For how many ticks in a row it must lean that way. More means later, surer signals.',
  ],
  persistence_decay: [
    'Persistence decay',
    'Named by the seed document and read by none of its formulas: it has no effect.',
  ],
  min_confidence: ['Confidence needed', 'Least confidence of a signal. A higher value lets fewer through.'],
  vol_threshold_low: [
    'Calm below',
    'Volatility z-score below which the market counts as calm: more confidence and larger trades.',
  ],
  vol_threshold_high: [
    'Wild above',
    'Volatility z-score above which it counts as wild: less confidence and smaller trades.',
  ],
  require_momentum_confirm: [
    'Momentum must confirm',
    'Whether the price must already move the way of the signal.',
  ],
  momentum_threshold: [
    'Momentum needed',
    'By how much it must have moved over the momentum window; 0.0001 is 1 bps.',
  ],
  base_position_pct: [
    'Size of a trade',
    'Share of the account that one trade is worth, before the multipliers; 0.1 is 10 %.',
  ],
  low_vol_multiplier: ['Size when calm', 'What a trade is multiplied by in a calm market.'],
  high_vol_multiplier: ['Size when wild', 'What a trade is multiplied by in a wild market.'],
  initial_balance: ['Initial balance', 'Cash that a new account starts with.'],
  slippage_bps: ['Slippage', 'How much worse than the mid a market order is filled.'],
  taker_fee: ['Taker fee', 'Fee of a market order; 0.001 is 0.1 %.'],
  maker_fee: ['Maker fee', 'Fee of a resting order; the desk makes none yet, so it has no effect.'],
  daily_trade_limit: ['Trades a day', 'Most trades of one UTC day. It survives a restart.'],
  allow_short: [
    'Shorts',
    'Whether the desk may sell what it does not hold. Without them a sell is cut to what is held.',
  ],
  max_position_size: ['Largest position', 'Most of one symbol, long or short. A larger order is cut to it.'],
  max_leverage: [
    'Leverage',
    'Most that all positions together may be worth against equity; beyond it nothing grows.',
  ],
  gap_reset_ms: ['Gap', 'Time without a tick after which the windows of a symbol start anew.'],
  price_decimals: [
    'Price steps',
    'Known decimals of prices, as in “BTCUSDT: 2, ETHUSDT: 2”. Fills are rounded to them, against the trader.',
  ],
  stale_after_ms: [
    'Stale after',
    'Live: time without a sign of life after which a symbol is not traded. Empty is what suits its venue.',
  ],
  max_exposure_symbol: [
    'Exposure of a symbol',
    'Most that the position of one symbol may be worth. Orders are cut to it; a price that carries it higher leaves only smaller positions possible.',
  ],
  max_exposure_total: [
    'Total exposure',
    'Most that all positions together may be worth, longs and shorts added up. It works as the one above.',
  ],
  max_daily_loss: [
    'Loss of a day',
    'Share of the equity at the start of the UTC day. Once that is lost, nothing is traded until the day ends; 0.05 is 5 %.',
  ],
  risk_service_url: [
    'Risk service',
    'Live: asked before each order, with half a second to answer; where it fails, the limits here decide alone. As this page is served, its browser lets only addresses on this machine through (http://localhost or http://127.0.0.1); another https host must be named in the policy of whoever serves it.',
  ],
} satisfies Readonly<Record<ParameterKey, readonly [name: string, meaning: string]>>;
