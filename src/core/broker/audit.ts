import { Decimal } from '../money';
import type { Fill, Position, Settlement } from './position';
import { signedQuantity } from './side';

/**
 * Decimals wide enough that sums and products of 28-digit money are never rounded: two 28-digit factors make 56 digits,
 * and 400 digits leave room for sums of values from 10^-150 to 10^150. For book-keeping of what rounding does, never
 * for money that is traded, stored or shown.
 */
export const Exact = Decimal.clone({ precision: 400 });

/**
 * The exact amount, in quote units, by which 28-digit rounding made this fill change (cash + entry price x quantity)
 * otherwise than its price, quantity, fee and recorded P&L say. Measured at the three places where a fill is rounded:
 *  - cash: what the balance moved by, against price x quantity and the fee;
 *  - P&L: (exit - entry) x closed quantity, against the recorded P&L + fee;
 *  - position: average entry x quantity after an addition, against what was paid; and a quantity beyond 28 digits.
 * It is 0 whenever those results have at most 28 digits, and of the order of 10^-28 of the amounts otherwise.
 */
export function roundingOf(before: Position, settled: Settlement, fill: Fill, cashChange: Decimal): Decimal {
  return cashRounding(fill, cashChange)
    .plus(pnlRounding(before, settled, fill))
    .plus(entryRounding(before, settled, fill));
}

function cashRounding(fill: Fill, cashChange: Decimal): Decimal {
  const paid = new Exact(fill.price).times(signedQuantity(fill.side, fill.quantity));
  return new Exact(cashChange).plus(paid).plus(fill.fee);
}

function pnlRounding(before: Position, settled: Settlement, fill: Fill): Decimal {
  if (settled.pnl === null) return new Exact(0);
  const perUnit = new Exact(fill.price).minus(before.entryPrice).times(before.quantity.isNegative() ? -1 : 1);
  return perUnit.times(settled.closedQuantity).minus(grossOf(settled.pnl, fill.fee));
}

function entryRounding(before: Position, settled: Settlement, fill: Fill): Decimal {
  const { quantity, entryPrice } = settled.position;
  const traded = signedQuantity(fill.side, fill.quantity);
  if (settled.change === 'added') {
    const cost = new Exact(before.entryPrice)
      .times(before.quantity)
      .plus(new Exact(fill.price).times(traded));
    return new Exact(entryPrice).times(quantity).minus(cost);
  }
  return new Exact(quantity).minus(before.quantity).minus(traded).times(entryPrice);
}

/** P&L before fees of a closing trade, exact: what its two columns in the ledger, pnl and fee, add up to. */
export function grossOf(pnl: Decimal, fee: Decimal): Decimal {
  return new Exact(pnl).plus(fee);
}

/** What an audit reads of an account; decimals in quote units. */
export interface AuditedAccount {
  readonly initialBalance: Decimal;
  readonly balance: Decimal;
  readonly grossPnl: Decimal;
  readonly fees: Decimal;
  readonly rounding: Decimal;
  readonly holdings: readonly { readonly position: Position; readonly mark: Decimal | null }[];
}

/** Both sides of the account's invariant, exact. */
export interface Audit {
  /** Equity - initial balance, from cash and market value alone. */
  readonly equityChange: Decimal;
  /** Gross closed P&L + unrealised P&L - fees + rounding. */
  readonly explained: Decimal;
  readonly balanced: boolean;
}

/**
 * The account invariant of SPEC section 5, without any tolerance, for the corrected profile:
 * equity - initial balance = gross closed P&L + unrealised P&L - fees + rounding. The last term is what roundingOf
 * measured at each fill; it is 0 until an average entry needs more than 28 digits. A position that has no mark is
 * valued at its entry.
 */
export function audit(account: AuditedAccount): Audit {
  let market = new Exact(0);
  let unrealized = new Exact(0);
  for (const { position, mark } of account.holdings) {
    const price = new Exact(mark ?? position.entryPrice);
    market = market.plus(price.times(position.quantity));
    unrealized = unrealized.plus(price.minus(position.entryPrice).times(position.quantity));
  }
  const equityChange = new Exact(account.balance).plus(market).minus(account.initialBalance);
  const explained = new Exact(account.grossPnl).plus(unrealized).minus(account.fees).plus(account.rounding);
  return { equityChange, explained, balanced: equityChange.eq(explained) };
}
