import type { RunKind } from '../rows';

/** One ledger of several, as the list of them has it. */
export interface LedgerEntry {
  readonly id: string;
  /** As the user calls it; unique among the ledgers that are not deleted. */
  readonly name: string;
  readonly kind: RunKind;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  /**
   * `filling`: being imported or copied, and worthless if that was cut short. `deleted`: kept for a while, so that
   * deleting can be undone.
   */
  readonly status: 'ready' | 'filling' | 'deleted';
  /** When it was deleted, epoch milliseconds. */
  readonly deletedAt: number | null;
  /** Something was stored in it: finding its store empty is a loss. */
  readonly stored: boolean;
  /** The user named it, imported it or copied it: it is never removed to make room for newer runs. */
  readonly pinned: boolean;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function numberOrNull(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

function entryOf(value: unknown): LedgerEntry | null {
  if (!isRecord(value)) return null;
  const { id, name, kind, createdAt, status } = value;
  if (typeof id !== 'string' || typeof name !== 'string' || typeof createdAt !== 'number') return null;
  if (kind !== 'live' && kind !== 'replay') return null;
  if (status !== 'ready' && status !== 'filling' && status !== 'deleted') return null;
  const stored = value['stored'] === true;
  const pinned = value['pinned'] === true;
  return { id, name, kind, createdAt, status, deletedAt: numberOrNull(value['deletedAt']), stored, pinned };
}

/** The list as it was stored; what is no entry in it is left out. */
export function parseEntries(stored: unknown): LedgerEntry[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((value: unknown) => entryOf(value) ?? []);
}

/** `name`, or the first of `name 2`, `name 3` ... that no ledger in use has; spaces around it are taken off. */
export function freeName(wanted: string, entries: readonly LedgerEntry[]): string {
  const base = wanted.trim() === '' ? 'Ledger' : wanted.trim();
  const taken = new Set(entries.filter(({ status }) => status !== 'deleted').map(({ name }) => name));
  let name = base;
  for (let number = 2; taken.has(name); number++) name = `${base} ${number}`;
  return name;
}
