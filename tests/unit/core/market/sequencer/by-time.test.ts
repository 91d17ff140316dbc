import { expect, test } from 'vitest';
import { BY_TIME_RULES } from '../../../../../src/core/market/sequencer/by-time';
import { Sequencer } from '../../../../../src/core/market/sequencer/sequencer';

test('a book that is older than the last one is dropped, and no later one is a gap', () => {
  const sequencer = new Sequencer(BY_TIME_RULES);
  sequencer.seed(1_000);
  const verdicts = [1_000, 5_000, 4_999, 9_000].map((at) =>
    sequencer.offer({ first: at, last: at, previous: null }),
  );
  expect(verdicts).toEqual(['apply', 'apply', 'drop', 'apply']);
});
