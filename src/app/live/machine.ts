import type { EpochMs } from '../../core/time';

/** The clocks of the machine as a live session reads them; the engine never does. */
export interface Machine {
  /** The wall clock. */
  now(): EpochMs;
  /** Milliseconds of a clock that nobody sets. */
  monotonic(): number;
  /** How many times as fast as real time the wall clock runs: 1 but for checks, 0 where it stands still. */
  readonly rate: number;
}

/** Nobody looks at the clocks for longer than this unless the machine slept or the page was frozen. */
const AWAKE_MS = 10_000;

/** Notices that the machine has slept: whatever was read before may be old. */
export class Wakefulness {
  readonly #machine: Machine;
  #wall: number;
  #monotonic: number;

  constructor(machine: Machine) {
    this.#machine = machine;
    this.#wall = machine.now();
    this.#monotonic = machine.monotonic();
  }

  /** Milliseconds slept since the last question, 0 if awake; to be asked often. A clock set ahead counts as a sleep. */
  sleptFor(): number {
    const { rate } = this.#machine;
    const [wall, monotonic] = [this.#machine.now(), this.#machine.monotonic()];
    const byWall = rate > 0 ? (wall - this.#wall) / rate : 0;
    const passed = Math.max(byWall, monotonic - this.#monotonic);
    this.#wall = wall;
    this.#monotonic = monotonic;
    return passed > AWAKE_MS ? passed : 0;
  }
}
