import { expect, test } from 'vitest';
import { sideAt } from '../../../../src/ui/layout/drop';

const PANE = { left: 100, top: 100, width: 400, height: 200 };

test('a pane is dropped on the side that is nearest by share', () => {
  expect(sideAt(PANE, { x: 300, y: 110 }, false)).toBe('above');
  expect(sideAt(PANE, { x: 300, y: 290 }, false)).toBe('below');
  expect(sideAt(PANE, { x: 120, y: 200 }, false)).toBe('start');
  expect(sideAt(PANE, { x: 480, y: 200 }, false)).toBe('end');
});

test('from right to left, start is at the right', () => {
  expect(sideAt(PANE, { x: 480, y: 200 }, true)).toBe('start');
});
