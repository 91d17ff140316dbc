import { expect, test } from 'vitest';
import { LadderModel } from '../../../../src/ui/ladder/ladder-model';
import { keptInMemory } from '../kept-in-memory';

test('a row stands for one tick until a step is chosen, and the choice is kept', () => {
  const kept = keptInMemory();
  const ladder = new LadderModel(kept);
  expect(ladder.step.value).toBe(1);
  ladder.choose('100');
  expect([ladder.step.value, new LadderModel(kept).step.value]).toEqual([100, 100]);
});

test.each(['7', '', 'wide'])('"%s" is no step and changes nothing', (text) => {
  const ladder = new LadderModel(keptInMemory());
  ladder.choose('10');
  ladder.choose(text);
  expect(ladder.step.value).toBe(10);
});
