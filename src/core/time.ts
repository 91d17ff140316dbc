import type { Brand } from './brand';

/** Milliseconds since 1970-01-01T00:00:00Z, an integer: the time of an event, never of the machine that runs. */
export type EpochMs = Brand<number, 'EpochMs'>;

/** Names a number as epoch milliseconds; the caller knows that it is an integer. */
export function epochMs(value: number): EpochMs {
  return value as EpochMs;
}

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;

/** Whole days since 1970-01-01 in UTC; two events of one UTC day share it. */
export function utcDayNumber(time: EpochMs): number {
  return Math.floor(time / DAY_MS);
}

/** `YYYY-MM-DD`, UTC: the key of `daily_stats.date`. */
export function utcDate(time: EpochMs): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** `YYYY-MM-DDTHH:MM:SS.ffffff`, UTC: how the ledger writes a date-time (SPEC of storage: TEXT, microseconds). */
export function ledgerDateTime(time: EpochMs): string {
  return `${new Date(time).toISOString().slice(0, 23)}000`;
}

/** The time of a date-time of the ledger; what is finer than a millisecond is cut off. */
export function fromLedgerDateTime(text: string): EpochMs {
  return epochMs(Date.parse(`${text.slice(0, 23)}Z`));
}

/** `YYYYMMDDHHMMSS`, UTC: the middle part of an order id. */
export function compactDateTime(time: EpochMs): string {
  return new Date(time).toISOString().slice(0, 19).replace(/[-:T]/g, '');
}
