import type { Pace } from '../../app/desk/ports';

/** Real time of the thread, for pacing only. Yields by a message channel, which no browser delays as it does timers. */
export function realPace(): Pace {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port2.onmessage = () => waiting.shift()?.();
  return {
    now: () => performance.now(),
    yield: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        port1.postMessage(null);
      }),
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  };
}
