import type { HeldRecording } from '../../src/app/recordings/ports';

/** Recordings held by anyone of the tabs of one test. */
export class Hands {
  readonly #held = new Set<string>();

  hold = async (id: string): Promise<HeldRecording | null> => {
    if (this.#held.has(id)) return null;
    this.#held.add(id);
    return { release: async () => void this.#held.delete(id) };
  };
}
