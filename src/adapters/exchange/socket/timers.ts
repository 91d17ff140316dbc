import type { ExchangePorts } from '../ports';

/** A timer that fires so late says that this thread was busy or asleep: what it waits for may be here, not heard yet. */
export const LATE_MS = 1_000;

/** Timers that end together with what they belong to. */
export class Timers {
  readonly #ports: Pick<ExchangePorts, 'setTimer' | 'monotonic'>;
  readonly #running = new Set<() => void>();
  #isOver = false;

  constructor(ports: Pick<ExchangePorts, 'setTimer' | 'monotonic'>) {
    this.#ports = ports;
  }

  /** They were ended. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Calls once after `ms`, unless called off by the answer or by `end`. */
  after(ms: number, work: () => void): () => void {
    if (this.#isOver) return () => {};
    const callOff = this.#ports.setTimer(ms, () => {
      this.#running.delete(stop);
      work();
    });
    const stop = (): void => {
      callOff();
      this.#running.delete(stop);
    };
    this.#running.add(stop);
    return stop;
  }

  /** The same for an answer that must have come by then: a thread that was busy hears first what lies ready for it. */
  deadline(ms: number, work: () => void): () => void {
    const dueAt = this.#ports.monotonic() + ms;
    let callOff = this.after(ms, () => {
      if (this.#ports.monotonic() - dueAt <= LATE_MS) work();
      else callOff = this.deadline(LATE_MS, work);
    });
    return () => callOff();
  }

  /** Calls off all of them, and takes no more. */
  end(): void {
    this.#isOver = true;
    for (const stop of this.#running) stop();
  }
}
