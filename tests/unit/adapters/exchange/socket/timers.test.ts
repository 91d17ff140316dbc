import { expect, test } from 'vitest';
import { Timers } from '../../../../../src/adapters/exchange/socket/timers';
import { FakeWorld } from '../../../../support/exchange/fake-world';

/** What a deadline of 5 s did, by the second, where the thread was busy from the start for so long. */
async function deadlineAfter(
  busyMs: number,
): Promise<{ isMissed: () => boolean; pass: (ms: number) => Promise<void> }> {
  const world = new FakeWorld();
  let isMissed = false;
  new Timers(world).deadline(5_000, () => {
    isMissed = true;
  });
  world.time += busyMs;
  await world.pass(0);
  return { isMissed: () => isMissed, pass: (ms) => world.pass(ms) };
}

test('a deadline is missed when its time has come', async () => {
  const { isMissed, pass } = await deadlineAfter(0);
  await pass(5_000);
  expect(isMissed()).toBe(true);
});

test('a thread that was busy over it hears first what lies ready, and then it is missed', async () => {
  const { isMissed, pass } = await deadlineAfter(9_000);
  expect(isMissed()).toBe(false);
  await pass(1_000);
  expect(isMissed()).toBe(true);
});

test('a deadline that is called off while it waits a second time is not missed', async () => {
  const world = new FakeWorld();
  let isMissed = false;
  const callOff = new Timers(world).deadline(5_000, () => {
    isMissed = true;
  });
  world.time += 9_000;
  await world.pass(0);
  callOff();
  await world.pass(10_000);
  expect(isMissed).toBe(false);
});
