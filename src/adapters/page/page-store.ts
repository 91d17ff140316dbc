/** Small texts that the page keeps on this device, by name: what a person chose about the page itself. */
export interface PageStore {
  /** What is kept under the name; null where nothing is. */
  read(name: string): string | null;
  write(name: string, text: string): void;
  remove(name: string): void;
}

const PREFIX = 'sundown.';

/** Kept by the browser. Where it refuses, as in some private windows, for as long as the page is open. */
export function browserStore(storage: () => Storage): PageStore {
  const memory = new Map<string, string>();
  return {
    read: (name) => tried(() => storage().getItem(PREFIX + name)) ?? memory.get(name) ?? null,
    write(name, text) {
      memory.set(name, text);
      tried(() => storage().setItem(PREFIX + name, text));
    },
    remove(name) {
      memory.delete(name);
      tried(() => storage().removeItem(PREFIX + name));
    },
  };
}

/** Null where the browser lets nothing be stored: a choice about the page's looks is not worth an alarm. */
function tried<T>(use: () => T): T | null {
  try {
    return use();
  } catch {
    return null;
  }
}
