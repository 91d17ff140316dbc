import type { LedgerRefusal } from '../../app/ledgers-api';
import { words } from '../words/words';

/** A refusal in a sentence or two; what is technical stands behind it in brackets. */
export function refusalWords({ code, detail }: LedgerRefusal): string {
  const text = words.ledgers.refusals[code];
  return NAMED.has(code) || detail === '' ? text : `${text} (${detail})`;
}

/** Their detail is a name or an id, which the words do without. */
const NAMED: ReadonlySet<LedgerRefusal['code']> = new Set(['unknown_ledger', 'name_taken', 'quota_full']);
