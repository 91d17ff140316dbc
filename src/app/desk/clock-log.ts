import { epochMs } from '../../core/time';
import type { ClockJump } from '../view/shabbat-view';
import type { SettingsStore } from './ports';

const KEY = 'clock-jumps';
const MOST_JUMPS = 50;

/** The last jumps of the machine's clock, kept over restarts. */
export class ClockLog {
  readonly #store: SettingsStore;
  #jumps: readonly ClockJump[] = [];

  constructor(store: SettingsStore) {
    this.#store = store;
  }

  /** Newest first. */
  get jumps(): readonly ClockJump[] {
    return this.#jumps;
  }

  /** Reads what was stored, behind what was noted meanwhile. */
  async load(): Promise<void> {
    const stored = await this.#store.load(KEY);
    const before = Array.isArray(stored) ? stored.flatMap((value: unknown) => jumpOf(value)) : [];
    this.#jumps = [...this.#jumps, ...before].slice(0, MOST_JUMPS);
  }

  /** Keeps a jump. */
  note(jump: ClockJump): void {
    this.#jumps = [jump, ...this.#jumps].slice(0, MOST_JUMPS);
    void this.#store.save(KEY, this.#jumps);
  }
}

function jumpOf(stored: unknown): ClockJump[] {
  if (typeof stored !== 'object' || stored === null || !('at' in stored && 'milliseconds' in stored))
    return [];
  const { at, milliseconds } = stored;
  return typeof at === 'number' && typeof milliseconds === 'number'
    ? [{ at: epochMs(at), milliseconds }]
    : [];
}
