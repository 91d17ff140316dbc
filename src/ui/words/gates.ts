import type { Outcome } from '../../core/strategy/outcome';

/** How the number that a gate tests is written. */
export interface GateFigure {
  /** What is tested, in the field's words. */
  readonly operand: string;
  readonly unit: string;
  readonly decimals: number;
  /** What the engine's number is multiplied by for its unit. */
  readonly factor: number;
}

const PLAIN: GateFigure = { operand: 'value', unit: '', decimals: 3, factor: 1 };

const FIGURES: Partial<Record<Outcome, GateFigure>> = {
  spread_too_wide: { operand: 'spread', unit: 'bps', decimals: 3, factor: 1 },
  imbalance_below_threshold: { operand: '|imbalance|', unit: '', decimals: 3, factor: 1 },
  not_persistent: { operand: 'streak', unit: 'ticks', decimals: 0, factor: 1 },
  low_confidence: { operand: 'confidence', unit: '', decimals: 3, factor: 1 },
  momentum_not_confirmed: { operand: 'momentum in its direction', unit: 'bps', decimals: 2, factor: 10_000 },
  imbalance_diverging: { operand: 'slope in its direction', unit: '', decimals: 4, factor: 1 },
};

/** How the numbers of `gate` are written. */
export function gateFigure(gate: Outcome): GateFigure {
  return FIGURES[gate] ?? PLAIN;
}
