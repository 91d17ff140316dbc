import { describeScaleError, MAX_DECIMALS, parseScaled } from '../../../core/market/scale';
import { type Fault, fault, quoted } from '../import-error';

/** Longest number given as text. */
const LONGEST_TEXT = 128;
const LONGEST_SHOWN = 60;

/** Why `text` cannot be read as a price or quantity; `what` names it. */
export function decimalFault(what: string, text: string): Fault {
  const refusal = parseScaled(text.slice(0, LONGEST_TEXT), MAX_DECIMALS);
  const isPlain = refusal.ok || refusal.error.code === 'too_large';
  if (isPlain) return fault('bad_number', `${what} ${quoted(text)} has more digits than fit 2^53`);
  return fault(
    'bad_number',
    `${what} ${describeScaleError({ ...refusal.error, text: text.slice(0, LONGEST_SHOWN) })}`,
  );
}
