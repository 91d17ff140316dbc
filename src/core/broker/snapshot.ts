import { type Decimal, ZERO } from '../money';
import type { Account } from './account';
import { unrealizedPnl } from './position';

/** The figures of one position row; quantity in base units, the rest in quote units. */
export interface PositionFigures {
  /** Index in the run's symbol table. */
  readonly symbol: number;
  readonly quantity: Decimal;
  readonly entryPrice: Decimal;
  /** 0 where nothing is held or no mark is known. */
  readonly unrealizedPnl: Decimal;
  readonly realizedPnl: Decimal;
}

/** The figures of an account snapshot row. */
export interface AccountFigures {
  readonly balance: Decimal;
  readonly equity: Decimal;
  readonly totalPnl: Decimal;
  /** 0 to 1. */
  readonly winRate: number;
  readonly totalTrades: number;
  /** Every symbol ever traded, closed positions too, in the order of their first trades. */
  readonly positions: readonly PositionFigures[];
}

/** An account as it stands, for the ledger and the page. */
export function snapshotOf(account: Account): AccountFigures {
  const { balance, totalPnl, winRate, totalTrades } = account;
  return {
    balance,
    equity: account.equity(),
    totalPnl,
    winRate,
    totalTrades,
    positions: positionsOf(account),
  };
}

/** All position rows of an account. */
export function positionsOf(account: Account): PositionFigures[] {
  return account.holdings().map(({ symbol, position, mark }) => ({
    symbol,
    quantity: position.quantity,
    entryPrice: position.entryPrice,
    unrealizedPnl: mark && !position.quantity.isZero() ? unrealizedPnl(position, mark) : ZERO,
    realizedPnl: position.realizedPnl,
  }));
}
