import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { ChartWindow } from '../../../../src/ui/charts/chart-window';

function windowOn(from: number, to: number) {
  const extent = signal({ from, to });
  return { extent, window: new ChartWindow(extent) };
}

test('a window on all has everything in it, and grows with it', () => {
  const { extent, window } = windowOn(0, 100_000);
  expect(window.range.value.from).toBe(0);
  extent.value = { from: 0, to: 200_000 };
  expect(window.range.value.from).toBe(0);
  expect(window.range.value.to).toBeGreaterThan(200_000);
});

test('a window on the last minute follows the newest point', () => {
  const { extent, window } = windowOn(0, 600_000);
  window.last(60_000);
  extent.value = { from: 0, to: 700_000 };
  const { from, to } = window.range.value;
  expect([from, to]).toEqual([640_000, 700_900]);
});

test('zooming keeps the time under the pointer in its place', () => {
  const { window } = windowOn(0, 1_000_000);
  const share = (at: number): number => {
    const { from, to } = window.range.value;
    return (at - from) / (to - from);
  };
  const before = share(300_000);
  window.zoom(0.5, 300_000);
  expect(share(300_000)).toBeCloseTo(before, 10);
  expect(window.choice.value.kind).toBe('fixed');
});

test('zooming out beyond everything shows all', () => {
  const { window } = windowOn(0, 1_000_000);
  window.zoom(0.5, 300_000);
  window.zoom(10, 300_000);
  expect(window.choice.value).toEqual({ kind: 'all' });
});

test('a window that is moved to the newest point follows it again', () => {
  const { window } = windowOn(0, 1_000_000);
  window.zoom(0.1, 300_000);
  window.pan(1_000_000 - window.range.value.to);
  expect(window.choice.value.kind).toBe('last');
});
