import type { HeldLock, WriterLock } from '../../app/ledger/session/ports';

const ASK = 'hand over';

/** How long a tab that is asked may take to store what it has before it counts as frozen, in milliseconds. */
const PATIENCE_MS = 3_000;

/**
 * The right to write one ledger, as an exclusive Web Lock: the browser gives it to one tab and takes it back when the
 * tab dies. A broadcast asks its holder to hand it over.
 */
export class WebLock implements WriterLock {
  readonly #locks: LockManager;
  readonly #name: string;
  readonly #patienceMs: number;

  /** `name` is the ledger's, the same in every tab. */
  constructor(locks: LockManager, name: string, patienceMs = PATIENCE_MS) {
    this.#locks = locks;
    this.#name = `sundown-writer-${name}`;
    this.#patienceMs = patienceMs;
  }

  tryToHold(): Promise<HeldLock | null> {
    return this.#request({ ifAvailable: true });
  }

  async takeOver(): Promise<HeldLock> {
    const asking = new BroadcastChannel(this.#name);
    asking.postMessage(ASK);
    const given = await this.#request({ signal: AbortSignal.timeout(this.#patienceMs) });
    asking.close();
    const held = given ?? (await this.#request({ steal: true }));
    if (held === null) throw new Error('The browser did not give the lock even by force');
    return held;
  }

  /** The lock, or null where the browser does not give it on these terms. */
  #request(options: LockOptions): Promise<HeldLock | null> {
    return new Promise((resolve) => {
      let held: Held | null = null;
      const granted = (lock: Lock | null): Promise<void> | null => {
        if (lock !== null) held = new Held(new BroadcastChannel(this.#name), () => ended);
        resolve(held);
        return held === null ? null : held.untilReleased;
      };
      // Rejects when the wait is over, and later when another tab takes the lock by force.
      const ended = this.#locks.request(this.#name, options, granted).then(
        () => {},
        () => (held === null ? resolve(null) : held.lose()),
      );
    });
  }
}

class Held implements HeldLock {
  readonly untilReleased: Promise<void>;
  readonly #channel: BroadcastChannel;
  readonly #ended: () => Promise<void>;
  #end: () => void = () => {};
  #lost: () => void = () => {};

  constructor(channel: BroadcastChannel, ended: () => Promise<void>) {
    this.#channel = channel;
    this.#ended = ended;
    this.untilReleased = new Promise((resolve) => {
      this.#end = resolve;
    });
  }

  onAsked(asked: () => Promise<void>): void {
    this.#channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (data === ASK) void asked().then(() => this.release());
    };
  }

  onLost(lost: () => void): void {
    this.#lost = lost;
  }

  release(): Promise<void> {
    this.#channel.close();
    this.#end();
    return this.#ended();
  }

  /** Another tab took the lock by force. */
  lose(): void {
    this.#channel.close();
    this.#lost();
  }
}
