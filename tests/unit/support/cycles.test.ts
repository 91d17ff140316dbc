import { expect, test } from 'vitest';
import { cyclesOf } from '../../support/cycles';

test('a graph in which every way ends has no cycle', () => {
  const diamond = new Map([
    ['a', ['b', 'c']],
    ['b', ['d']],
    ['c', ['d']],
    ['d', []],
  ]);
  expect(cyclesOf(diamond)).toEqual([]);
});

test('a cycle is told as the way back to where it began, whatever leads into it', () => {
  const graph = new Map([
    ['in', ['a']],
    ['a', ['b']],
    ['b', ['c']],
    ['c', ['a', 'outside']],
  ]);
  expect(cyclesOf(graph)).toEqual([['a', 'b', 'c', 'a']]);
});

test('a file that imports itself is a cycle', () => {
  expect(cyclesOf(new Map([['a', ['a']]]))).toEqual([['a', 'a']]);
});
