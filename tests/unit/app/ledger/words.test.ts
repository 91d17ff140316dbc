import { expect, test } from 'vitest';
import { type LedgerState, mayCommit, mayOrder } from '../../../../src/app/ledger/state';
import { ledgerWords } from '../../../../src/app/ledger/words';

const corrupt = {
  kind: 'corrupt',
  detail: 'base chunk 3 is broken',
  lostFlushes: 2,
  savedAt: Date.UTC(2026, 0, 5, 9, 30),
} as const;
const STATES: readonly LedgerState[] = [
  { kind: 'quota_full', detail: '' },
  { kind: 'storage_refused', detail: '' },
  { ...corrupt, holds: 'last_whole' },
  { ...corrupt, holds: 'partial' },
  { ...corrupt, holds: 'memory' },
  { kind: 'newer_version', detail: '', readable: true },
  { kind: 'newer_version', detail: '', readable: false },
  { kind: 'evicted', held: true },
  { kind: 'evicted', held: false },
  { kind: 'clock_back', now: Date.UTC(2026, 0, 5, 9), lastSaved: Date.UTC(2026, 0, 5, 10) },
  { kind: 'second_tab' },
  { kind: 'fenced', unstored: 0 },
  { kind: 'fenced', unstored: 3 },
];

test.each(STATES)('$kind says what happened, what is safe and what to do, and offers something', (state) => {
  const words = ledgerWords(state);
  for (const text of [words?.what, words?.safe, words?.next]) expect(text).toMatch(/^[A-Z].+\.$/);
  expect(words?.actions.length).toBeGreaterThan(0);
});

test('a ledger that is well says nothing', () => {
  expect(ledgerWords({ kind: 'open' })).toBeNull();
});

test('a state that can lose rows when the tab closes always offers the export', () => {
  const holding = STATES.filter((state) => mayCommit(state) && !['clock_back', 'open'].includes(state.kind));
  expect(holding.map((state) => ledgerWords(state)?.actions.includes('export'))).toEqual(
    holding.map(() => true),
  );
});

test('orders are placed only where commits are possible too', () => {
  expect(STATES.filter((state) => mayOrder(state) && !mayCommit(state))).toEqual([]);
});

test('the last whole state is named by its time, and the changes after it by their number', () => {
  const words = ledgerWords({ ...corrupt, holds: 'last_whole' });
  expect(words?.safe).toContain('2026-01-05 09:30 UTC');
  expect(words?.safe).toContain('2 later changes');
});
