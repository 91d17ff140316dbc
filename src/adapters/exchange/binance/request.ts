import { err, ok, type Result } from '../../../core/result';
import type { VenueContext } from '../feed/dialect';
import { isObject, parseObject, wordsOf } from '../read/json';
import { ask } from '../socket/asking';

/** Where a venue of Binance's kind answers questions. */
export interface Answerers {
  /** The WebSocket API, which no browser's rule about other origins stands in the way of. */
  readonly wsApi: string;
  /** REST interfaces, best first. */
  readonly rest: readonly string[];
}

/** A question in the words of both interfaces. */
export interface Question {
  readonly method: 'depth' | 'exchangeInfo';
  readonly path: string;
  readonly params: Readonly<Record<string, string | number | boolean>>;
  readonly timeoutMs: number;
}

/** Why there is no answer: the venue's own no (`refused`) or no answer at all. */
export interface NoAnswer {
  readonly code: 'refused' | 'none';
  readonly detail: string;
}

/** Asks the WebSocket API, and where it does not answer, REST. */
export async function inquire(
  context: VenueContext,
  answerers: Answerers,
  question: Question,
): Promise<Result<unknown, NoAnswer>> {
  const { ports, reach } = context;
  const { method, params, timeoutMs } = question;
  const answer = await ask(context, {
    address: reach.socket(answerers.wsApi),
    texts: [JSON.stringify({ id: '1', method, params })],
    timeoutMs,
    answer: (text) => parseObject(text) ?? undefined,
  });
  if (answer.ok && answer.value['status'] === 200) return ok(answer.value['result']);
  const refusal = answer.ok ? refusalOf(answer.value['error']) : null;
  if (refusal) return err(refusal);
  let last: NoAnswer = { code: 'none', detail: answer.ok ? 'an answer of no use' : answer.error };
  for (const base of answerers.rest) {
    const fetched = await ports.fetchJson(
      reach.rest(`${base}${question.path}?${queryOf(params)}`),
      timeoutMs,
    );
    if (fetched.ok) return ok(fetched.value);
    last = { code: fetched.error.status === 400 ? 'refused' : 'none', detail: fetched.error.detail };
    if (last.code === 'refused') break;
  }
  return err(last);
}

/** Code -1121 is "Invalid symbol."; other errors may pass, or be others' on another interface. */
function refusalOf(error: unknown): NoAnswer | null {
  if (!isObject(error) || error['code'] !== -1121) return null;
  return { code: 'refused', detail: wordsOf(error['msg']) };
}

function queryOf(params: Question['params']): string {
  const pairs = Object.entries(params).map(([name, value]): [string, string] => [name, String(value)]);
  return new URLSearchParams(pairs).toString();
}
