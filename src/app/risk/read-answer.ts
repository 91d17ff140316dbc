import type { RiskAnswer, RiskFailure } from './risk-service';

const POSITIVE_DECIMAL = /^(?=.*[1-9])\d{1,18}(\.\d{1,18})?$/;
const FAILURES: readonly RiskFailure[] = ['timed_out', 'unreachable', 'nonsense', 'too_late'];
const LONGEST_REASON = 200;

const NONSENSE: RiskAnswer = { kind: 'failed', failure: 'nonsense' };

/**
 * The answer that a service sent, `{approved, reason?, adjusted_qty?}`: a quantity is a plain decimal above 0, as text or as a
 * number. Anything else is nonsense, so that the local check decides.
 */
export function answerOf(sent: unknown): RiskAnswer {
  const { approved, reason, adjusted_qty: adjusted } = fieldsOf(sent);
  if (typeof approved !== 'boolean') return NONSENSE;
  if (!approved) return { kind: 'refused', reason: textOf(reason) };
  if (adjusted === undefined || adjusted === null) return approvedWith(null, reason);
  const text = typeof adjusted === 'number' ? String(adjusted) : adjusted;
  return typeof text === 'string' && POSITIVE_DECIMAL.test(text) ? approvedWith(text, reason) : NONSENSE;
}

/** An answer as a recording holds it; null where it is none. */
export function readRiskAnswer(stored: unknown): RiskAnswer | null {
  const { kind, adjusted, reason, failure } = fieldsOf(stored);
  if (kind === 'refused') return { kind, reason: textOf(reason) };
  if (kind === 'failed') {
    const known = FAILURES.find((one) => one === failure);
    return known === undefined ? null : { kind, failure: known };
  }
  const read = answerOf({ approved: kind === 'approved', reason, adjusted_qty: adjusted });
  return read.kind === 'approved' ? read : null;
}

function approvedWith(adjusted: string | null, reason: unknown): RiskAnswer {
  return { kind: 'approved', adjusted, reason: textOf(reason) };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value.slice(0, LONGEST_REASON) : null;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
