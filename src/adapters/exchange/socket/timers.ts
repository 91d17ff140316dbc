import type { ExchangePorts } from '../ports';

/** Timers that end together with what they belong to. */
export class Timers {
  readonly #ports: Pick<ExchangePorts, 'setTimer'>;
  readonly #running = new Set<() => void>();
  #isOver = false;

  constructor(ports: Pick<ExchangePorts, 'setTimer'>) {
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

  /** Calls off all of them, and takes no more. */
  end(): void {
    this.#isOver = true;
    for (const stop of this.#running) stop();
  }
}
