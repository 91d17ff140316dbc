import type { LedgerTrouble } from '../../src/app/ledger/actions';

/** A damaged ledger, but for what is open of it. */
export const CORRUPT = {
  kind: 'corrupt',
  detail: 'base chunk 3 is broken',
  lostFlushes: 2,
  savedAt: Date.UTC(2026, 0, 5, 9, 30),
} as const;

/** Every kind of trouble, in all its variants. */
export const TROUBLES: readonly LedgerTrouble[] = [
  { kind: 'quota_full', detail: '' },
  { kind: 'storage_refused', detail: '' },
  { ...CORRUPT, holds: 'last_whole' },
  { ...CORRUPT, holds: 'partial' },
  { ...CORRUPT, holds: 'memory' },
  { kind: 'newer_version', detail: '', readable: true },
  { kind: 'newer_version', detail: '', readable: false },
  { kind: 'evicted', held: true },
  { kind: 'evicted', held: false },
  { kind: 'clock_back', now: Date.UTC(2026, 0, 5, 9), lastSaved: Date.UTC(2026, 0, 5, 10) },
  { kind: 'second_tab' },
  { kind: 'fenced', unstored: 0 },
  { kind: 'fenced', unstored: 1 },
  { kind: 'fenced', unstored: 3 },
];
