import type { RiskCause, RiskMode } from '../../core/broker/risk-stops';
import type { EpochMs } from '../../core/time';
import type { DecimalText } from '../ledger/rows';

/** What orders may do and why. */
export interface RiskView {
  readonly mode: RiskMode;
  /** In the order in which they came. */
  readonly stops: readonly StopView[];
  /** Positions are being closed for the kill switch. */
  readonly flattening: boolean;
}

/** One cause; the figures are quote units, null for a command. */
export interface StopView {
  readonly cause: RiskCause;
  readonly since: EpochMs;
  readonly value: DecimalText | null;
  readonly limit: DecimalText | null;
}

/** Nothing keeps orders from anything. */
export const NO_RISK: RiskView = { mode: 'active', stops: [], flattening: false };
