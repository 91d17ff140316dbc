import type { ClockChoice } from '../../src/app/contract';
import type { MachineClock } from '../../src/app/desk/ports';
import { type EpochMs, epochMs } from '../../src/core/time';

/** A machine whose clocks a test turns. */
export class FakeMachineClock implements MachineClock {
  wall: number;
  /** Milliseconds of the monotonic clock. */
  running = 0;
  rate = 1;
  readonly #ticks: (() => void)[] = [];

  constructor(wall: number) {
    this.wall = wall;
  }

  now(): EpochMs {
    return epochMs(this.wall);
  }

  monotonic(): number {
    return this.running;
  }

  choose(choice: ClockChoice): void {
    this.wall = choice.at;
    this.rate = choice.rate;
  }

  every(_ms: number, tick: () => void): void {
    this.#ticks.push(tick);
  }

  /** Real time passes; both clocks go on. */
  pass(ms: number): void {
    this.running += ms;
    this.wall += ms * this.rate;
  }

  /** The moment at which who asked for it is called. */
  tick(): void {
    for (const tick of this.#ticks) tick();
  }
}
