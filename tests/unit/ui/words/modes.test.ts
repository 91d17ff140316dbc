import { expect, test } from 'vitest';
import { modeWords } from '../../../../src/ui/words/modes';

test('a rest is called by what it is for', () => {
  const badges = (['shabbat', 'yomtov', 'shabbat+yomtov'] as const).map(
    (rest) => modeWords('REST', rest).badge,
  );
  expect(badges).toEqual(['PAUSED FOR SHABBAT', 'PAUSED FOR YOM TOV', 'PAUSED FOR SHABBAT AND YOM TOV']);
});

test('another mode is called by its own word during a rest', () => {
  expect(modeWords('HALTED', 'shabbat').badge).toBe('HALTED');
});
