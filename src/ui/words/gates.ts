import type { Outcome } from '../../core/strategy/outcome';
import { words } from './words';

/** How the number that a gate tests is written. */
export interface GateFigure {
  /** What is tested, in the field's words. */
  readonly operand: string;
  readonly unit: string;
  readonly decimals: number;
  /** What the engine's number is multiplied by for its unit. */
  readonly factor: number;
}

const { operands, ticks } = words.why;

const PLAIN: GateFigure = { operand: operands.value, unit: '', decimals: 3, factor: 1 };

const FIGURES: Partial<Record<Outcome, GateFigure>> = {
  spread_too_wide: { operand: operands.spread, unit: 'bps', decimals: 3, factor: 1 },
  imbalance_below_threshold: { operand: operands.imbalance, unit: '', decimals: 3, factor: 1 },
  not_persistent: { operand: operands.streak, unit: ticks, decimals: 0, factor: 1 },
  low_confidence: { operand: operands.confidence, unit: '', decimals: 3, factor: 1 },
  momentum_not_confirmed: { operand: operands.momentum, unit: 'bps', decimals: 2, factor: 10_000 },
  imbalance_diverging: { operand: operands.slope, unit: '', decimals: 4, factor: 1 },
};

/** How the numbers of `gate` are written. */
export function gateFigure(gate: Outcome): GateFigure {
  return FIGURES[gate] ?? PLAIN;
}
