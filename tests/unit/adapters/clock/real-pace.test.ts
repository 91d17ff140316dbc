import { afterEach, expect, test, vi } from 'vitest';
import { realPace } from '../../../../src/adapters/clock/real-pace';

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test('its time is the thread’s monotonic one', () => {
  vi.spyOn(performance, 'now').mockReturnValue(42.5);
  expect(realPace().now()).toBe(42.5);
});

test('a yield lets the thread’s waiting messages in, and comes back, in the order of the calls', async () => {
  const pace = realPace();
  const order: string[] = [];
  const { port1, port2 } = new MessageChannel();
  const message = new Promise<void>((resolve) => {
    port2.onmessage = () => {
      order.push('message');
      resolve();
    };
  });
  port1.postMessage(null);
  const yields = [
    pace.yield().then(() => order.push('first')),
    pace.yield().then(() => order.push('second')),
  ];
  await Promise.all([...yields, message]);
  port1.close();
  expect(order.filter((what) => what !== 'message')).toEqual(['first', 'second']);
  expect(order).toContain('message');
});

test('a sleep ends after its time and not before', async () => {
  vi.useFakeTimers();
  let isAwake = false;
  const slept = realPace()
    .sleep(50)
    .then(() => (isAwake = true));
  await vi.advanceTimersByTimeAsync(49);
  expect(isAwake).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  await slept;
  expect(isAwake).toBe(true);
});
