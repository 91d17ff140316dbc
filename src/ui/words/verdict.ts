import type { GateReport } from '../../core/strategy/explain';
import type { Outcome } from '../../core/strategy/outcome';
import { fixedText, limitText } from '../format/figures';
import { gateFigure } from './gates';
import { OUTCOME_WORDS } from './outcomes';

/** Why a tick ended where it did, in a sentence, with the numbers where a gate has some. */
export function verdictText(outcome: Outcome, failed: GateReport | null): string {
  const sentence = `This tick ${OUTCOME_WORDS[outcome].because}`;
  return failed === null || failed.value === null
    ? `${sentence}.`
    : `${sentence}: ${numbers(failed, failed.value)}.`;
}

function numbers({ gate, limit, relation }: GateReport, value: number): string {
  const { operand, unit, decimals, factor } = gateFigure(gate);
  const ends = unit === '' ? '' : ` ${unit}`;
  const [ask, end] = relation === '<=' ? ['at most', 'allowed'] : ['at least', 'needed'];
  return `${operand} ${fixedText(value * factor, decimals)}, ${ask} ${limitText(limit * factor, decimals)}${ends} ${end}`;
}
