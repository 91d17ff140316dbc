import { expect, test } from 'vitest';
import { Wakefulness } from '../../../../src/app/live/machine';
import { NOON } from '../../../support/desk';
import { FakeMachineClock } from '../../../support/fake-machine-clock';

/** A machine that was looked at once, and its clocks. */
function awake() {
  const clock = new FakeMachineClock(NOON);
  return { clock, wakefulness: new Wakefulness(clock) };
}

test('a machine that is looked at often is awake', () => {
  const { clock, wakefulness } = awake();
  const slept = Array.from({ length: 5 }, () => {
    clock.pass(9_000);
    return wakefulness.sleptFor();
  });
  expect(slept).toEqual([0, 0, 0, 0, 0]);
});

test('a sleep is noticed by the wall clock where the other stood still, once', () => {
  const { clock, wakefulness } = awake();
  clock.wall += 3_600_000;
  expect([wakefulness.sleptFor(), wakefulness.sleptFor()]).toEqual([3_600_000, 0]);
});

test('a sleep is noticed by the clock that nobody sets where the wall clock stands still', () => {
  const { clock, wakefulness } = awake();
  clock.rate = 0;
  clock.running += 60_000;
  expect(wakefulness.sleptFor()).toBe(60_000);
});

test('a clock that runs faster than time is no sleep', () => {
  const { clock, wakefulness } = awake();
  clock.rate = 60;
  clock.pass(1_000);
  expect(wakefulness.sleptFor()).toBe(0);
});

test('a clock that is set back is no sleep', () => {
  const { clock, wakefulness } = awake();
  clock.wall -= 86_400_000;
  expect(wakefulness.sleptFor()).toBe(0);
});
