import type { PauseKind } from './window';

/** What the schedule says of an instant, as a small integer for the hot path. */
export type PauseCode = 0 | 1 | 2;

export const NOT_PAUSED: PauseCode = 0;
export const PAUSED_SHABBAT: PauseCode = 1;
export const PAUSED_YOM_TOV: PauseCode = 2;

/** The code of a kind of rest. */
export function codeOf(kind: PauseKind): PauseCode {
  return kind === 'shabbat' ? PAUSED_SHABBAT : PAUSED_YOM_TOV;
}

/** The tick's outcome for a code; null where the desk is not paused. */
export function pauseOutcome(code: PauseCode): 'paused_shabbat' | 'paused_yom_tov' | null {
  if (code === NOT_PAUSED) return null;
  return code === PAUSED_SHABBAT ? 'paused_shabbat' : 'paused_yom_tov';
}

/** Reads a stored code; what is no code counts as Shabbat. */
export function pauseCode(stored: number | undefined): PauseCode {
  if (stored === NOT_PAUSED || stored === PAUSED_YOM_TOV) return stored;
  return PAUSED_SHABBAT;
}
