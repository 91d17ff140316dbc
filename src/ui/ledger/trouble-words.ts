import type { CorruptState, LedgerState } from '../../app/ledger/state';
import type { LedgerView } from '../../app/view/ledger-view';
import type { TroubleView } from '../words/trouble-view';
import { words } from '../words/words';

type Trouble = NonNullable<LedgerView['trouble']>['state'];
type Of<Kind extends LedgerState['kind']> = Extract<LedgerState, { readonly kind: Kind }>;

/** A ledger's trouble in words: what happened, what is safe, what to do. */
export function troubleWords(trouble: Trouble): TroubleView {
  const texts = words.ledgerTrouble;
  switch (trouble.kind) {
    case 'corrupt':
      return corruptWords(trouble);
    case 'newer_version':
      return newerWords(trouble);
    case 'fenced':
      return fencedWords(trouble);
    case 'evicted':
      return { what: texts.evicted.what, ...(trouble.held ? texts.held : texts.evicted.gone) };
    case 'clock_back':
      return clockWords(trouble);
    default:
      return texts[trouble.kind];
  }
}

function fencedWords({ unstored }: Of<'fenced'>): TroubleView {
  const { what, allThere, oneHere, someHere } = words.ledgerTrouble.fenced;
  if (unstored === 0) return { what, ...allThere };
  return { what, safe: unstored === 1 ? oneHere.safe : someHere.safe(String(unstored)), next: someHere.next };
}

function newerWords({ readable }: Of<'newer_version'>): TroubleView {
  const { what, next, safe, safeAndReadable } = words.ledgerTrouble.newer_version;
  return { what, safe: readable ? safeAndReadable : safe, next };
}

function clockWords({ now, lastSaved }: Of<'clock_back'>): TroubleView {
  const { what, safe, next } = words.ledgerTrouble.clock_back;
  return { what: what(minute(now), minute(lastSaved)), safe, next };
}

function corruptWords({ detail, holds, savedAt, lostFlushes }: CorruptState): TroubleView {
  const { corrupt, held } = words.ledgerTrouble;
  const what = corrupt.what(detail);
  if (holds === 'memory') return { what, ...held };
  if (holds === 'partial') return { what, ...corrupt.partial };
  const { whole, wholeOf, lostOne, lostSome, next } = corrupt.last_whole;
  const open = savedAt === null ? whole : wholeOf(minute(savedAt));
  const lost = lostFlushes === 1 ? lostOne : lostSome(String(lostFlushes));
  return { what, safe: `${open} ${lost}`, next };
}

function minute(time: number): string {
  return new Date(time).toISOString().slice(0, 16).replace('T', ' ');
}
