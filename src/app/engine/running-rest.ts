import type { HeldRest } from '../../core/shabbat/held-rest';
import { type EpochMs, ledgerDateTime } from '../../core/time';
import type { LedgerWrite, PauseRow } from '../ledger/rows';

/** The rest that the desk is in. */
export interface RunningRest {
  readonly enteredAt: EpochMs;
  /** What the schedule knows of it; null where no clock tells. */
  held: HeldRest | null;
  /** The row as it would be stored now, but for when it was left. */
  row: Omit<PauseRow, 'left_at' | 'signals_passed_over'>;
  /** Ticks that would have been signals. */
  signalsPassedOver: number;
}

/** The row of the rest that the desk is in, as it stands. */
export function restWrite(rest: RunningRest, leftAt: EpochMs | null): LedgerWrite {
  const left_at = leftAt === null ? null : ledgerDateTime(leftAt);
  return { table: 'pauses', row: { ...rest.row, left_at, signals_passed_over: rest.signalsPassedOver } };
}
