import { createStore, get, set } from 'idb-keyval';
import type { SettingsStore } from '../../app/desk/ports';

/** Settings in IndexedDB, one value a key; what it does not take (private windows) lasts as long as the page. */
export function idbSettings(): SettingsStore {
  /** The values that could not be stored. */
  const kept = new Map<string, unknown>();
  const store = createStore('sundown-settings', 'settings');
  return {
    async load(key) {
      if (kept.has(key)) return kept.get(key);
      try {
        const value: unknown = await get(key, store);
        return value ?? null;
      } catch {
        return null;
      }
    },
    async save(key, value) {
      kept.set(key, value);
      try {
        await set(key, value, store);
        kept.delete(key);
      } catch {
        // Kept for this page; the ledger's state says that nothing can be stored.
      }
    },
  };
}
