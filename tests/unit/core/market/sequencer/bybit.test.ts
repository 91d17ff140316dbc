import { expect, test } from 'vitest';
import { BYBIT_RULES } from '../../../../../src/core/market/sequencer/bybit';
import { Sequencer, type Verdict } from '../../../../../src/core/market/sequencer/sequencer';

type Case = [u: number, verdict: Verdict, because: string];

const id = (u: number) => ({ first: u, last: u, previous: null });

test.each<Case>([
  [101, 'apply', 'one more than the snapshot'],
  [100, 'drop', 'the same again'],
  [99, 'drop', 'an earlier one'],
  [102, 'gap', 'one was missed'],
])('message %d after the snapshot 100: %s, %s', (u, verdict) => {
  const sequencer = new Sequencer(BYBIT_RULES);
  sequencer.seed(100);
  expect(sequencer.offer(id(u))).toBe(verdict);
});

test('messages go on one by one, a repeated one changes nothing, and after a gap they wait', () => {
  const sequencer = new Sequencer(BYBIT_RULES);
  sequencer.seed(1);
  const verdicts = [2, 3, 3, 4, 6, 7].map((u) => sequencer.offer(id(u)));
  expect(verdicts).toEqual(['apply', 'apply', 'drop', 'apply', 'gap', 'wait']);
});
