import { isServiceUrl } from '../../app/config/service-url';
import { answerOf } from '../../app/risk/read-answer';
import type { AskRisk, RiskAnswer, RiskFailure } from '../../app/risk/risk-service';

/** Longest wait for the whole answer. */
const LIMIT_MS = 500;
/** An answer is one small object; what is larger is none. */
const MOST_CHARACTERS = 10_000;

/**
 * A risk service by HTTP: `POST` of the question as JSON, answered `{approved, reason?, adjusted_qty?}` within half a
 * second. Only addresses that a configuration may name are asked, no cookie goes along, and a redirect is no answer.
 */
export const askByHttp: AskRisk = async (url, question) => {
  if (!isServiceUrl(url)) return failed('unreachable');
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(question),
      credentials: 'omit',
      redirect: 'error',
      cache: 'no-store',
      signal: AbortSignal.timeout(LIMIT_MS),
    });
    return response.ok ? readAnswer(await response.text()) : failed('unreachable');
  } catch (cause) {
    return failed(cause instanceof Error && cause.name === 'TimeoutError' ? 'timed_out' : 'unreachable');
  }
};

function readAnswer(text: string): RiskAnswer {
  if (text.length > MOST_CHARACTERS) return failed('nonsense');
  try {
    const sent: unknown = JSON.parse(text);
    return answerOf(sent);
  } catch {
    return failed('nonsense');
  }
}

function failed(failure: RiskFailure): RiskAnswer {
  return { kind: 'failed', failure };
}
