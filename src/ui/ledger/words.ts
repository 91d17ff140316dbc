import type { LedgerView } from '../../app/view/ledger-view';
import { countText } from '../format/grouped';
import { LEDGER_LABELS, STATE_WORDS } from './labels';

/** Commits on the way to the store that nobody needs to hear of: each is there for some milliseconds. */
const UNNOTICED = 100;

/** How a ledger stands, in a word or two. */
export function ledgerText(ledger: LedgerView | null): string {
  if (ledger === null) return '';
  const { state, waiting, crowded } = ledger;
  if (state !== 'open') return STATE_WORDS[state];
  if (waiting <= UNNOTICED) return LEDGER_LABELS.stored;
  const storing = `${LEDGER_LABELS.storing} ${countText(waiting)}`;
  return crowded ? `${storing}: ${LEDGER_LABELS.heldUp}` : storing;
}
