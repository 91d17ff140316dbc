import { expect, test } from 'vitest';
import { answerOf, readRiskAnswer } from '../../../../src/app/risk/read-answer';

test.each([
  [{ approved: true }, { kind: 'approved', adjusted: null, reason: null }],
  [
    { approved: true, adjusted_qty: null },
    { kind: 'approved', adjusted: null, reason: null },
  ],
  [
    { approved: true, adjusted_qty: '0.5', reason: 'x' },
    { kind: 'approved', adjusted: '0.5', reason: 'x' },
  ],
  [
    { approved: true, adjusted_qty: 2 },
    { kind: 'approved', adjusted: '2', reason: null },
  ],
  [
    { approved: false, reason: 'too much' },
    { kind: 'refused', reason: 'too much' },
  ],
  [
    { approved: false, adjusted_qty: 'nonsense' },
    { kind: 'refused', reason: null },
  ],
])('%j is %j, and a recording gives it back', (sent, answer) => {
  expect([answerOf(sent), readRiskAnswer(answer)]).toEqual([answer, answer]);
});

test.each([
  null,
  'approved',
  [],
  {},
  { approved: 'true' },
  { approved: 1 },
  { approved: true, adjusted_qty: '0' },
  { approved: true, adjusted_qty: '-1' },
  { approved: true, adjusted_qty: '1e5' },
  { approved: true, adjusted_qty: 'NaN' },
  { approved: true, adjusted_qty: Number.POSITIVE_INFINITY },
  { approved: true, adjusted_qty: true },
  { approved: true, adjusted_qty: '9'.repeat(40) },
])('%j is nonsense', (sent) => {
  expect(answerOf(sent)).toEqual({ kind: 'failed', failure: 'nonsense' });
});

test('a failure is read by its word, and an unknown one is none', () => {
  const read = ['timed_out', 'unreachable', 'nonsense', 'too_late', 'other'].map((failure) =>
    readRiskAnswer({ kind: 'failed', failure }),
  );
  expect(read.map((answer) => answer?.kind === 'failed' && answer.failure)).toEqual([
    'timed_out',
    'unreachable',
    'nonsense',
    'too_late',
    false,
  ]);
});
