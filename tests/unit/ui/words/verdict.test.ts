import { expect, test } from 'vitest';
import { verdictText } from '../../../../src/ui/words/verdict';

test('a tick stopped at a gate is told with the value and the limit', () => {
  const failed = {
    gate: 'imbalance_below_threshold',
    value: 0.12049,
    limit: 0.3,
    relation: '>=',
    verdict: 'failed',
  } as const;
  expect(verdictText('imbalance_below_threshold', failed)).toBe(
    'This tick leaned too little to one side: |imbalance| 0.120, at least 0.3 needed.',
  );
});

test('a limit is told in the unit of its value', () => {
  const failed = {
    gate: 'spread_too_wide',
    value: 12.5,
    limit: 10,
    relation: '<=',
    verdict: 'failed',
  } as const;
  expect(verdictText('spread_too_wide', failed)).toBe(
    'This tick had too wide a spread: spread 12.500, at most 10 bps allowed.',
  );
});

test('a tick without numbers is told in words', () => {
  expect(verdictText('crossed_book', null)).toBe('This tick had its best bid at or above its best ask.');
});
