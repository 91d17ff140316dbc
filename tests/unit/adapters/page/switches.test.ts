import { expect, test } from 'vitest';
import { readSwitches } from '../../../../src/adapters/page/switches';

test('an address without switches plays the sample, a minute a second', () => {
  expect(readSwitches('')).toEqual({ replay: 'sample', speed: 60, ledger: null, clock: null });
});

test('the sample is left out on request', () => {
  expect(readSwitches('?replay=none').replay).toBe('none');
});

test('a ledger is named', () => {
  expect(readSwitches('?ledger=%20My%20run').ledger).toBe('My run');
});

test.each([
  ['?speed=max', Number.POSITIVE_INFINITY],
  ['?speed=0.5', 0.5],
  ['?speed=0', 60],
  ['?speed=-3', 60],
  ['?speed=fast', 60],
  ['?speed=', 60],
])('%s plays at %d', (query, speed) => {
  expect(readSwitches(query).speed).toBe(speed);
});
