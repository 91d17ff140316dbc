import type { HeldLock, WriterLock } from '../../src/app/ledger/session/ports';

interface Holder {
  asked: () => Promise<void>;
  lost: () => void;
}

/** Locks as the browser grants them, for the tabs of one test. */
export class OneLock {
  holder: Holder | null = null;
  /** The holder's tab is frozen: it answers nothing. */
  frozen = false;

  tab(): WriterLock {
    return {
      tryToHold: async () => (this.holder === null ? this.#grant() : null),
      takeOver: async () => {
        const before = this.holder;
        if (before !== null && !this.frozen) await before.asked();
        this.holder = null;
        const held = this.#grant();
        if (this.frozen) before?.lost();
        return held;
      },
    };
  }

  #grant(): HeldLock {
    const mine: Holder = { asked: async () => {}, lost: () => {} };
    this.holder = mine;
    return {
      onAsked: (asked) => {
        mine.asked = asked;
      },
      onLost: (lost) => {
        mine.lost = lost;
      },
      release: async () => {
        if (this.holder === mine) this.holder = null;
      },
    };
  }
}
