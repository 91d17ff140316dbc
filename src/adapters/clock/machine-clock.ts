import type { ClockChoice } from '../../app/contract';
import type { MachineClock } from '../../app/desk/ports';
import { epochMs } from '../../core/time';

/** The machine's clock, or the one chosen in its place, which runs by the thread's monotonic time. */
export function machineClock(): MachineClock {
  let chosen: ClockChoice | null = null;
  let since = 0;
  const monotonic = (): number => performance.now();
  return {
    now: () =>
      chosen === null
        ? epochMs(Date.now())
        : epochMs(Math.floor(chosen.at + (monotonic() - since) * chosen.rate)),
    monotonic,
    choose(choice) {
      chosen = choice;
      since = monotonic();
    },
    get rate() {
      return chosen?.rate ?? 1;
    },
    every(ms, tick) {
      setInterval(tick, ms);
    },
  };
}
