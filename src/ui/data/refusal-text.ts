import type { QueryRefusal } from '../../app/query/query';
import { words } from '../words/words';

/** Why a question has no answer, for a person. */
export function refusalText(refusal: QueryRefusal): string {
  const { data: text } = words;
  return refusal.code === 'sql'
    ? text.sqlRefused(refusal.message)
    : text.timedOut(String(refusal.limitMs / 1_000));
}
