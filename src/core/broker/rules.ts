import type { Decimal } from '../money';
import type { EquityPartRule, SizingAccountRule } from './equity';
import type { FillPriceRule } from './fill';
import type { MarginRule } from './margin';
import type { PartialCloseRule } from './position';
import type { RoomUnderLimitRule } from './risk';

/** Whether a closing trade counts in total_trades and total_pnl, by its net P&L. */
export type CountsClosingRule = (pnl: Decimal) => boolean;

/** The broker's rules that differ between the profiles, each chosen once in departures.ts. */
export interface BrokerRules {
  readonly fillPrice: FillPriceRule;
  readonly partialClose: PartialCloseRule;
  readonly equityPart: EquityPartRule;
  readonly sizingAccount: SizingAccountRule;
  readonly roomUnderLimit: RoomUnderLimitRule;
  readonly margin: MarginRule;
  readonly countsClosing: CountsClosingRule;
}

/** Corrected: every closing trade counts, a P&L of exactly 0 too. */
export function everyCloseCounts(): boolean {
  return true;
}

/** Reference: the seed's `if pnl:` passes over a P&L of exactly 0. */
export function zeroPnlIsNoClose(pnl: Decimal): boolean {
  return !pnl.isZero();
}
