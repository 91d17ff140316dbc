import type { LedgerView } from '../../app/view/ledger-view';
import { countText } from '../format/grouped';
import { words } from '../words/words';

/** Commits on the way to the store that nobody needs to hear of: each is there for some milliseconds. */
const UNNOTICED = 100;

/** How a ledger stands, in a word or two. */
export function ledgerText(ledger: LedgerView | null): string {
  if (ledger === null) return '';
  const { state, waiting, crowded } = ledger;
  if (state !== 'open') return words.ledger.states[state];
  if (waiting <= UNNOTICED) return words.ledger.stored;
  const storing = words.ledger.storing(countText(waiting));
  return crowded ? `${storing}: ${words.ledger.heldUp}` : storing;
}
