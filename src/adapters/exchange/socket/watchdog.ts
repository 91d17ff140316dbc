import type { ExchangePorts } from '../ports';
import { LATE_MS, type Timers } from './timers';

/** How long a connection may be silent, in milliseconds. */
export interface Patience {
  /** Before the first frame, the opening included. */
  readonly startMs: number;
  /** Between frames of any kind. */
  readonly silentMs: number;
}

/** What a watchdog says. */
export interface WatchdogListener {
  /** Half of the patience is used up. */
  doubtful(): void;
  /** All of it is used up. */
  silent(): void;
}

/** Watches over the silence of one connection, with one timer whatever the rate of its frames. */
export class Watchdog {
  readonly #ports: Pick<ExchangePorts, 'monotonic'>;
  readonly #timers: Timers;
  readonly #patience: Patience;
  readonly #listener: WatchdogListener;
  #lastFrame: number;
  #hasFrame = false;
  #isDoubtful = false;
  #stop = (): void => {};

  constructor(
    ports: Pick<ExchangePorts, 'monotonic'>,
    timers: Timers,
    patience: Patience,
    listener: WatchdogListener,
  ) {
    this.#ports = ports;
    this.#timers = timers;
    this.#patience = patience;
    this.#listener = listener;
    this.#lastFrame = ports.monotonic();
    this.#look();
  }

  /** A frame has come. */
  feed(): void {
    const isFirst = !this.#hasFrame;
    this.#lastFrame = this.#ports.monotonic();
    this.#hasFrame = true;
    this.#isDoubtful = false;
    if (isFirst) this.#look();
  }

  /** Looks soon instead of when it is due: as soon as the frames that lie ready have been heard. */
  look(): void {
    this.#lookIn(LATE_MS);
  }

  /** Milliseconds since the last frame. */
  get silence(): number {
    return this.#ports.monotonic() - this.#lastFrame;
  }

  #look(dueAt = Number.POSITIVE_INFINITY): void {
    const { silence } = this;
    if (this.#ports.monotonic() - dueAt > LATE_MS) {
      this.#lookIn(LATE_MS);
      return;
    }
    const limit = this.#hasFrame ? this.#patience.silentMs : this.#patience.startMs;
    if (silence >= limit) {
      this.#listener.silent();
      return;
    }
    const isHalf = this.#hasFrame && silence >= limit / 2;
    if (isHalf && !this.#isDoubtful) this.#listener.doubtful();
    this.#isDoubtful = isHalf;
    const next = this.#hasFrame && !isHalf ? limit / 2 : limit;
    this.#lookIn(next - silence);
  }

  #lookIn(ms: number): void {
    const dueAt = this.#ports.monotonic() + ms;
    this.#stop();
    this.#stop = this.#timers.after(ms, () => this.#look(dueAt));
  }
}
