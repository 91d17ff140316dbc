import { createStore, get, set } from 'idb-keyval';
import type { SettingsStore } from '../../app/desk/ports';

/** Settings in IndexedDB, one value a key; without IndexedDB (private windows) they last as long as the page. */
export function idbSettings(): SettingsStore {
  const kept = new Map<string, unknown>();
  const store = createStore('sundown-settings', 'settings');
  return {
    async load(key) {
      try {
        const value: unknown = await get(key, store);
        return value ?? null;
      } catch {
        return kept.get(key) ?? null;
      }
    },
    async save(key, value) {
      kept.set(key, value);
      try {
        await set(key, value, store);
      } catch {
        // Kept for this page; the ledger's state says that nothing can be stored.
      }
    },
  };
}
