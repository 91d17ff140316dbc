import type { Pace } from '../../src/app/desk/ports';

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/** Real time that passes only where a test lets it; sleeps end on whole milliseconds, as timers do. */
export class FakePace implements Pace {
  /** Milliseconds since the test began. */
  time = 0;
  /** How often the thread's other messages were let in. */
  yields = 0;
  readonly #sleepers: Sleeper[] = [];

  now(): number {
    return this.time;
  }

  async yield(): Promise<void> {
    this.yields++;
  }

  sleep(ms: number): Promise<void> {
    return new Promise((wake) => this.#sleepers.push({ at: Math.ceil(this.time + ms), wake }));
  }

  /** Lets time pass, waking each sleeper when its time has come. */
  async pass(ms: number): Promise<void> {
    const end = this.time + ms;
    await settled();
    for (let next = this.#nextUntil(end); next; next = this.#nextUntil(end)) {
      this.time = Math.max(this.time, next.at);
      next.wake();
      await settled();
    }
    this.time = Math.max(this.time, end);
  }

  /** Lets time pass as long as somebody sleeps. */
  async passAll(): Promise<void> {
    await this.pass(0);
    while (this.#sleepers.length > 0) await this.pass(1_000);
  }

  /** The machine was busy elsewhere: time has passed, and who slept wakes only now. */
  async oversleep(ms: number): Promise<void> {
    await settled();
    this.time += ms;
    await this.pass(0);
  }

  #nextUntil(end: number): Sleeper | undefined {
    this.#sleepers.sort((a, b) => a.at - b.at);
    const [next] = this.#sleepers;
    return next !== undefined && next.at <= end ? this.#sleepers.shift() : undefined;
  }
}

/** Resolves when everything has been done that waits for no time and no input. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
