/** What is known of a recording without opening it. */
export interface RecordingFacts {
  readonly symbols: readonly string[];
  /** First and latest time of any event, epoch milliseconds; null where there is none. */
  readonly firstTime: number | null;
  readonly lastTime: number | null;
  readonly updates: number;
  readonly bytes: number;
  /** False where its end is missing, as after a crash. */
  readonly complete: boolean;
  /** The last fingerprint of the session in it; null where it holds none. */
  readonly sha256: string | null;
  /** A live session, with all that decides its result. */
  readonly isSession: boolean;
  /** Made by a simulator. */
  readonly synthetic: boolean;
}

/** One recording of several, as the list of them has it. */
export interface RecordingEntry extends RecordingFacts {
  readonly id: string;
  /** As the user calls it; unique among the recordings that are not deleted. */
  readonly name: string;
  /** When it was begun or imported by the machine's clock, epoch milliseconds. */
  readonly startedAt: number;
  /** Never dropped to make room. */
  readonly pinned: boolean;
  /**
   * `recording`: being written, or left so by a crash. `filling`: being imported, and worthless if that was cut short.
   * `deleted`: kept for a while, so that deleting can be undone.
   */
  readonly status: 'recording' | 'ready' | 'filling' | 'deleted';
  /** When it was deleted, epoch milliseconds. */
  readonly deletedAt: number | null;
}

export const NO_FACTS: RecordingFacts = {
  symbols: [],
  firstTime: null,
  lastTime: null,
  updates: 0,
  bytes: 0,
  complete: false,
  sha256: null,
  isSession: false,
  synthetic: false,
};

const STATUSES = ['recording', 'ready', 'filling', 'deleted'] as const;

/** The list as it was stored; what is no entry in it is left out. */
export function parseEntries(stored: unknown): RecordingEntry[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((value: unknown) => entryOf(value) ?? []);
}

/** `name`, or the first of `name 2`, `name 3` ... that no recording in use has; spaces around it are taken off. */
export function freeName(wanted: string, entries: readonly RecordingEntry[]): string {
  const base = wanted.trim() === '' ? 'Recording' : wanted.trim();
  const taken = new Set(entries.filter(({ status }) => status !== 'deleted').map(({ name }) => name));
  let name = base;
  for (let number = 2; taken.has(name); number++) name = `${base} ${number}`;
  return name;
}

function entryOf(value: unknown): RecordingEntry | null {
  if (typeof value !== 'object' || value === null) return null;
  const fields: Partial<Record<keyof RecordingEntry, unknown>> = value;
  const { id, name, startedAt } = fields;
  const status = STATUSES.find((known) => known === fields.status);
  if (typeof id !== 'string' || typeof name !== 'string' || typeof startedAt !== 'number') return null;
  if (status === undefined) return null;
  const pinned = fields.pinned === true;
  return {
    id,
    name,
    startedAt,
    status,
    pinned,
    deletedAt: numberOrNull(fields.deletedAt),
    ...factsOf(fields),
  };
}

function factsOf(fields: Partial<Record<keyof RecordingFacts, unknown>>): RecordingFacts {
  const { symbols, sha256 } = fields;
  return {
    symbols: Array.isArray(symbols) ? symbols.filter((symbol) => typeof symbol === 'string') : [],
    firstTime: numberOrNull(fields.firstTime),
    lastTime: numberOrNull(fields.lastTime),
    updates: numberOrNull(fields.updates) ?? 0,
    bytes: numberOrNull(fields.bytes) ?? 0,
    complete: fields.complete === true,
    sha256: typeof sha256 === 'string' ? sha256 : null,
    isSession: fields.isSession === true,
    synthetic: fields.synthetic === true,
  };
}

function numberOrNull(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
