import { expect, test } from 'vitest';
import type { DeskTrouble } from '../../../../src/app/view/desk-trouble';
import { deskTrouble } from '../../../../src/ui/words/trouble';

const TROUBLES: readonly DeskTrouble[] = [
  { kind: 'import', code: 'bad_time', file: 'a.csv', line: 4, detail: 'time "x"' },
  { kind: 'recording', code: 'newer_version', detail: 'version 9' },
  { kind: 'playing', code: 'damaged_block', detail: 'the block at byte 9' },
  { kind: 'not_fetched', file: 'sample.rec.gz', reason: 'HTTP 404' },
  { kind: 'bug', reason: 'TypeError: x' },
];

test.each(TROUBLES)('$kind says what happened, what is safe and what to do', (trouble) => {
  const { what, safe, next } = deskTrouble(trouble);
  expect(what).toContain('detail' in trouble ? trouble.detail : trouble.reason);
  for (const text of [safe, next]) expect(text).toMatch(/^[A-Z].+\.$/);
});

test('a refused file is named with the line and why', () => {
  const [refused] = TROUBLES;
  if (!refused) throw new Error('there is one');
  expect(deskTrouble(refused).what).toBe('a.csv: line 4: A time cannot be used: time "x"');
});
