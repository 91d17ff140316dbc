import type { Decimal } from '../money';
import { type Position, unrealizedPnl } from './position';

/** What one open position adds to the cash balance to make equity, quote units. */
export type EquityPartRule = (position: Position, mark: Decimal) => Decimal;

/** Which of the account's two figures a new trade's size is a share of, quote units. */
export type SizingAccountRule = (account: { equity(): Decimal; readonly balance: Decimal }) => Decimal;

/** Corrected: the market value, negative for a short: equity is what would be left if all were closed at the marks. */
export function marketValue(position: Position, mark: Decimal): Decimal {
  return position.quantity.times(mark);
}

/** Reference: the unrealised P&L, though the cash already paid or got the whole price of the position. */
export const unrealizedOnly: EquityPartRule = unrealizedPnl;

/** Corrected: a share of equity. */
export const sizeFromEquity: SizingAccountRule = (account) => account.equity();

/** Reference: a share of cash, which a short sale raises and a purchase lowers. */
export const sizeFromBalance: SizingAccountRule = (account) => account.balance;
