/**
 * Keeps the screen on while it is wanted. The browser takes the lock back whenever the page is out of sight; it is
 * asked for again when the page comes back. Where there is no such lock, or the battery is low, the screen goes dark.
 */
export class ScreenWakeLock {
  #lock: WakeLockSentinel | null = null;
  #isWanted = false;

  constructor() {
    document.addEventListener('visibilitychange', () => void this.#settle());
  }

  keep(awake: boolean): void {
    this.#isWanted = awake;
    void this.#settle();
  }

  async #settle(): Promise<void> {
    const shallHold = this.#isWanted && document.visibilityState === 'visible';
    if (!shallHold) {
      await this.#lock?.release();
      this.#lock = null;
    } else if (this.#lock === null || this.#lock.released) {
      this.#lock = await request();
      if (!this.#isWanted) await this.#settle();
    }
  }
}

/** Null where the browser refuses, as on a low battery: a dark screen harms nothing. */
async function request(): Promise<WakeLockSentinel | null> {
  if (!('wakeLock' in navigator)) return null;
  return navigator.wakeLock.request('screen').catch(() => null);
}
