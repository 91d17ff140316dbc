import { expect, test } from 'vitest';
import { troubleWords } from '../../../../src/ui/ledger/trouble-words';
import { CORRUPT, TROUBLES } from '../../../support/ledger-troubles';

test.each(TROUBLES)('$kind says what happened, what is safe and what to do', (trouble) => {
  const { what, safe, next } = troubleWords(trouble);
  for (const text of [what, safe, next]) expect(text).toMatch(/^[A-Z].+\.$/);
});

test('the last whole state is named by its time, and the changes after it by their number', () => {
  const { safe } = troubleWords({ ...CORRUPT, holds: 'last_whole' });
  expect(safe).toContain('2026-01-05 09:30 UTC');
  expect(safe).toContain('2 later changes');
});

test('one change that is only here is told as one', () => {
  expect(troubleWords({ kind: 'fenced', unstored: 1 }).safe).toContain('Its last change could');
});
