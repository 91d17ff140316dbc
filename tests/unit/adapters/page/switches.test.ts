import { expect, test } from 'vitest';
import { readSwitches } from '../../../../src/adapters/page/switches';

test('an address without switches plays the sample, a minute a second', () => {
  expect(readSwitches('')).toEqual({
    replay: null,
    speed: 60,
    ledger: null,
    clock: null,
    bases: { ws: null, rest: null },
  });
});

test('the sample is left out on request', () => {
  expect(readSwitches('?replay=none').replay).toBe('none');
  expect(readSwitches('?replay=sample').replay).toBe('sample');
  expect(readSwitches('?replay=other').replay).toBeNull();
});

test('servers in place of the exchanges are passed on as they are', () => {
  expect(readSwitches('?ws=ws://localhost:81&rest=http://example.com').bases).toEqual({
    ws: 'ws://localhost:81',
    rest: 'http://example.com',
  });
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

test('a clock stands still at an instant', () => {
  expect(readSwitches('?now=2026-03-07T02:00:00Z').clock).toEqual({ at: Date.UTC(2026, 2, 7, 2), rate: 0 });
});

test('a clock runs from an instant at a rate', () => {
  expect(readSwitches('?now=2026-03-06T21:00:00Z,60').clock).toEqual({
    at: Date.UTC(2026, 2, 6, 21),
    rate: 60,
  });
});

test.each(['', '?now=', '?now=soon', '?now=2026-03-06T21:00:00Z,', '?now=2026-03-06T21:00:00Z,-1'])(
  '"%s" leaves the clock to the machine',
  (query) => {
    expect(readSwitches(query).clock).toBeNull();
  },
);

test('a clock of three parts is none', () => {
  expect(readSwitches('?now=2026-03-06T21:00:00Z,1,2').clock).toBeNull();
});
