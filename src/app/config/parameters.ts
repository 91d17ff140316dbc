import type { Parameter } from './parameter';

const FRACTION = { type: 'number', min: 0, max: 1 } as const;
const Z_SCORE = { type: 'number', min: -100, max: 100 } as const;
const MULTIPLIER = { type: 'decimal', min: '0', max: '100' } as const;
const FEE = { type: 'decimal', min: '0', max: '0.1' } as const;

/** Every key that a configuration may have, in the order in which a decision reads them. */
export const PARAMETERS = {
  profile: {
    kind: { type: 'choice', values: ['corrected', 'reference'] },
    default: 'corrected',
    unit: '',
    meaning: "Which rules hold: corrected ones, or the seed document's to the letter, mistakes included.",
  },
  depth_levels: {
    kind: { type: 'integer', min: 1, max: 1000 },
    default: 20,
    unit: 'levels',
    meaning: 'Levels of each side that count for depth and imbalance.',
  },
  window_size: {
    kind: { type: 'integer', min: 2, max: 100_000 },
    default: 100,
    unit: 'ticks',
    meaning: 'Ticks that the z-scores look back on.',
  },
  volatility_window: {
    kind: { type: 'integer', min: 3, max: 100_000 },
    default: 20,
    unit: 'ticks',
    meaning: 'Ticks in one volatility estimate; at most window_size.',
  },
  momentum_window: {
    kind: { type: 'integer', min: 2, max: 100_000 },
    default: 10,
    unit: 'ticks',
    meaning: 'Ticks over which momentum and the slope of the imbalance are taken; at most window_size.',
  },
  max_spread_bps: {
    kind: { type: 'number', min: 0, max: 10_000 },
    default: 10,
    unit: 'bps',
    meaning: 'Widest spread at which the desk trades.',
  },
  imbalance_threshold: {
    kind: FRACTION,
    default: 0.3,
    unit: '',
    meaning: 'How far the book must lean to one side, 0 to 1.',
  },
  persistence_required: {
    kind: { type: 'integer', min: 0, max: 1_000_000 },
    default: 3,
    unit: 'ticks',
    meaning: 'For how many ticks in a row it must have leaned that way.',
  },
  persistence_decay: {
    kind: FRACTION,
    default: 0.9,
    unit: '',
    meaning: 'Named by the seed document and read by none of its formulas: it has no effect.',
  },
  min_confidence: {
    kind: FRACTION,
    default: 0.6,
    unit: '',
    meaning: 'Least confidence for a signal, 0 to 1.',
  },
  vol_threshold_low: {
    kind: Z_SCORE,
    default: -1,
    unit: 'std',
    meaning: 'Volatility z-score below which the market counts as calm: more confidence, larger size.',
  },
  vol_threshold_high: {
    kind: Z_SCORE,
    default: 1,
    unit: 'std',
    meaning: 'Volatility z-score above which it counts as wild: less confidence, smaller size.',
  },
  require_momentum_confirm: {
    kind: { type: 'flag' },
    default: true,
    unit: '',
    meaning: 'Whether the price must already move the way of the signal.',
  },
  momentum_threshold: {
    kind: { type: 'number', min: -1, max: 1 },
    default: 0.0001,
    unit: 'fraction of price',
    meaning: 'By how much it must have moved over momentum_window; 0.0001 is 1 bps.',
  },
  base_position_pct: {
    kind: { type: 'decimal', min: '0', max: '10' },
    default: '0.1',
    unit: 'fraction of account',
    meaning: 'Share of the account that one trade is worth before the multipliers.',
  },
  low_vol_multiplier: {
    kind: MULTIPLIER,
    default: '1.5',
    unit: 'x',
    meaning: 'What a trade is multiplied by in a calm market.',
  },
  high_vol_multiplier: {
    kind: MULTIPLIER,
    default: '0.5',
    unit: 'x',
    meaning: 'What a trade is multiplied by in a wild market.',
  },
  initial_balance: {
    kind: { type: 'decimal', min: '0.00000001', max: '1000000000000' },
    default: '10000',
    unit: 'quote',
    meaning: 'Cash that a new account starts with.',
  },
  slippage_bps: {
    kind: { type: 'decimal', min: '0', max: '1000' },
    default: '5',
    unit: 'bps',
    meaning: 'How much worse than the mid a market order is filled.',
  },
  taker_fee: {
    kind: FEE,
    default: '0.001',
    unit: 'fraction of notional',
    meaning: 'Fee of a market order; 0.001 is 0.1 %.',
  },
  maker_fee: {
    kind: FEE,
    default: '0.001',
    unit: 'fraction of notional',
    meaning: 'Fee of a resting order; the desk makes none yet, so it has no effect.',
  },
  daily_trade_limit: {
    kind: { type: 'integer', min: 0, max: 1_000_000, nullable: true },
    default: null,
    unit: 'trades',
    meaning: 'Most trades of one UTC day of event time; null is no limit.',
  },
  allow_short: {
    kind: { type: 'flag' },
    default: true,
    unit: '',
    meaning: 'Whether the desk may sell what it does not hold.',
  },
  max_position_size: {
    kind: { type: 'decimal', min: '0', max: '1000000000000', nullable: true },
    default: null,
    unit: 'base units',
    meaning: 'Largest position of one symbol, long or short; null is no limit.',
  },
  max_leverage: {
    kind: { type: 'decimal', min: '0', max: '100' },
    default: '1',
    unit: 'x equity',
    meaning: 'Most that all positions together may be worth against equity.',
  },
  gap_reset_ms: {
    kind: { type: 'integer', min: 1, max: 86_400_000 },
    default: 60_000,
    unit: 'ms',
    meaning: "Event time without a tick after which a symbol's windows start anew.",
  },
  stale_after_ms: {
    kind: { type: 'integer', min: 1_000, max: 3_600_000, nullable: true },
    default: null,
    unit: 'ms',
    meaning:
      'Live: time without a sign of life after which a symbol is stale and not traded; null is what suits its venue.',
  },
  price_decimals: {
    kind: { type: 'decimals_by_symbol' },
    default: {},
    unit: 'decimals by symbol',
    meaning: 'Known price steps, as in {"BTCUSDT": 2}; fills are rounded to them, against the trader.',
  },
} as const satisfies Readonly<Record<string, Parameter>>;

export type ParameterKey = keyof typeof PARAMETERS;
