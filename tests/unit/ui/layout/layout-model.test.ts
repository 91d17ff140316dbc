import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { panesOf } from '../../../../src/ui/layout/arrangement';
import { DEFAULTS } from '../../../../src/ui/layout/defaults';
import { LayoutModel } from '../../../../src/ui/layout/layout-model';
import type { Screen } from '../../../../src/ui/layout/screens';
import { keptInMemory } from '../kept-in-memory';

function model(kept = keptInMemory()): { layout: LayoutModel; screen: { value: Screen } } {
  const screen = signal<Screen>('laptop');
  return { layout: new LayoutModel(screen, kept), screen };
}

test('a screen stands as it came until something is moved', () => {
  expect(model().layout.arrangement.value).toBe(DEFAULTS.laptop);
});

test('what is moved is there again on the next visit', () => {
  const kept = keptInMemory();
  const { layout } = model(kept);
  layout.move('orders', 'above');
  expect(model(kept).layout.arrangement.value).toEqual(layout.arrangement.value);
});

test('each kind of screen keeps its own', () => {
  const { layout, screen } = model();
  layout.hide('orders');
  screen.value = 'wide';
  expect(layout.arrangement.value).toBe(DEFAULTS.wide);
});

test('a pane that is hidden can be shown again', () => {
  const { layout } = model();
  layout.hide('orders');
  expect(layout.hidden.value).toEqual(['orders']);
  layout.show('orders');
  expect(layout.hidden.value).toEqual([]);
});

test('a reset brings back what was hidden and moved, on this screen alone', () => {
  const { layout, screen } = model();
  screen.value = 'phone';
  layout.hide('equity');
  screen.value = 'laptop';
  layout.hide('orders');
  layout.reset();
  expect(layout.arrangement.value).toBe(DEFAULTS.laptop);
  screen.value = 'phone';
  expect(layout.hidden.value).toEqual(['equity']);
});

test('a pane has the whole desk until it is asked again', () => {
  const { layout } = model();
  layout.toggleMaximised('market');
  expect(layout.maximised.value).toBe('market');
  layout.toggleMaximised('market');
  expect(layout.maximised.value).toBeNull();
});

test('a pane that has the whole desk and is hidden gives it back', () => {
  const { layout } = model();
  layout.toggleMaximised('market');
  layout.hide('market');
  expect(layout.maximised.value).toBeNull();
});

test('a dragged pane stands beside the one it is dropped on', () => {
  const { layout } = model();
  layout.dragTo('orders', { pane: 'book', side: 'below' });
  layout.drop();
  expect(panesOf({ columns: layout.arrangement.value.columns.slice(0, 1) })).toEqual(['book', 'orders']);
});

test('a pane that is dropped on nothing stays', () => {
  const { layout } = model();
  layout.dragTo('orders', null);
  layout.drop();
  expect(layout.arrangement.value).toBe(DEFAULTS.laptop);
});

test('a pane of a phone is made higher and lower by steps', () => {
  const { layout, screen } = model();
  screen.value = 'phone';
  const height = (): number => layout.arrangement.value.columns[0]?.rows[0]?.size ?? 0;
  const before = height();
  layout.heighten('market', 1);
  expect(height()).toBeGreaterThan(before);
  layout.heighten('market', -1);
  expect(height()).toBe(before);
});
