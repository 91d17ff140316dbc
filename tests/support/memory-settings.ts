import type { SettingsStore } from '../../src/app/desk/ports';

/** Settings that outlive what is made with them, as the browser's store keeps them: copies, plain values only. */
export class MemorySettings implements SettingsStore {
  readonly values = new Map<string, unknown>();

  async load(key: string): Promise<unknown> {
    return structuredClone(this.values.get(key) ?? null);
  }

  async save(key: string, value: unknown): Promise<void> {
    this.values.set(key, structuredClone(value));
  }
}
