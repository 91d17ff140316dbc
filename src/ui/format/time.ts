const NEVER = '--:--:--';

/** `YYYY-MM-DD`, UTC. */
export function dateText(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** `HH:MM:SS`, UTC; dashes before the first event. */
export function clockText(time: number | null): string {
  return time === null ? NEVER : new Date(time).toISOString().slice(11, 19);
}

/** `HH:MM:SS.mmm`, UTC. */
export function tickTimeText(time: number): string {
  return new Date(time).toISOString().slice(11, 23);
}

/** `HH:MM`, UTC. */
export function minuteText(time: number): string {
  return new Date(time).toISOString().slice(11, 16);
}

/** Epoch milliseconds of a ledger's date-time (`YYYY-MM-DDTHH:MM:SS.ffffff`, UTC). */
export function ledgerTime(text: string): number {
  return Date.parse(`${text.slice(0, 23)}Z`);
}

/** `2d 03:04:05`, days only where there are some: how long something takes, in milliseconds. */
export function durationText(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  const days = Math.floor(seconds / 86_400);
  const clock = new Date((seconds % 86_400) * 1000).toISOString().slice(11, 19);
  return days === 0 ? clock : `${days}d ${clock}`;
}
