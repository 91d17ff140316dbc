import type { GateReport } from '../../core/strategy/explain';
import type { Outcome } from '../../core/strategy/outcome';
import { fixedText, limitText } from '../format/figures';
import { gateFigure } from './gates';
import { words } from './words';

/** Why a tick ended where it did, in a sentence, with the numbers where a gate has some. */
export function verdictText(outcome: Outcome, failed: GateReport | null): string {
  const { why } = words.why.outcomes[outcome];
  return failed === null || failed.value === null ? `${why}.` : `${why}: ${numbers(failed, failed.value)}.`;
}

function numbers({ gate, limit, relation }: GateReport, value: number): string {
  const { operand, unit, decimals, factor } = gateFigure(gate);
  const ends = unit === '' ? '' : ` ${unit}`;
  const { atMost, atLeast } = words.why;
  const say = relation === '<=' ? atMost : atLeast;
  return say(operand, fixedText(value * factor, decimals), `${limitText(limit * factor, decimals)}${ends}`);
}
