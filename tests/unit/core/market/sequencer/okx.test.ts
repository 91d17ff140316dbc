import { expect, test } from 'vitest';
import { OKX_RULES } from '../../../../../src/core/market/sequencer/okx';
import { Sequencer } from '../../../../../src/core/market/sequencer/sequencer';

const message = (seqId: number, prevSeqId: number | null) => ({
  first: seqId,
  last: seqId,
  previous: prevSeqId,
});

function after(...messages: readonly [seqId: number, prevSeqId: number | null][]): readonly string[] {
  const sequencer = new Sequencer(OKX_RULES);
  sequencer.seed(100);
  return messages.map(([seqId, prevSeqId]) => sequencer.offer(message(seqId, prevSeqId)));
}

test('a message that names the last one follows it, however large the step', () => {
  expect(after([107, 100], [5_000, 107], [5_001, 5_000])).toEqual(['apply', 'apply', 'apply']);
});

test('a message that names another one is a gap', () => {
  expect(after([107, 101])).toEqual(['gap']);
});

test('a message that names itself says that nothing has changed', () => {
  expect(after([100, 100], [100, 100], [101, 100])).toEqual(['apply', 'apply', 'apply']);
});

test('after maintenance the number may be smaller', () => {
  expect(after([107, 100], [3, 107], [9, 3])).toEqual(['apply', 'apply', 'apply']);
});

test('a repeated message is dropped', () => {
  expect(after([107, 100], [107, 100], [110, 107])).toEqual(['apply', 'drop', 'apply']);
});

test('messages without numbers are taken as they come', () => {
  expect(after([0, null], [0, null])).toEqual(['apply', 'apply']);
});
