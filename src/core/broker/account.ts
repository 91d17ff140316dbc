import { type Decimal, ZERO } from '../money';
import { Exact, grossOf, roundingOf } from './audit';
import { Marks } from './marks';
import { FLAT, type Fill, type Position, type Settlement, settle } from './position';
import type { BrokerRules } from './rules';

/** What one symbol's holding looks like from outside, for rows and views. */
export interface Holding {
  /** Index in the run's symbol table. */
  readonly symbol: number;
  readonly position: Position;
  /** Null before the symbol's first tick. */
  readonly mark: Decimal | null;
}

/** All that an account must keep over a restart; decimals in quote units. */
export interface AccountState {
  readonly initialBalance: Decimal;
  readonly balance: Decimal;
  /** Net P&L of the closing trades that count. */
  readonly totalPnl: Decimal;
  /** Closing trades that count. */
  readonly totalTrades: number;
  /** Closing trades with a P&L above 0. */
  readonly wins: number;
  /** Of all fills, exact. */
  readonly fees: Decimal;
  /** P&L before fees of the closing trades, exact. */
  readonly grossPnl: Decimal;
  /** What rounding to 28 digits has moved so far, exact: see audit.ts. */
  readonly rounding: Decimal;
  readonly holdings: readonly Holding[];
}

type AccountRules = Pick<BrokerRules, 'partialClose' | 'equityPart' | 'countsClosing'>;

/**
 * Cash, positions and marks of one ledger. Marks are stored as numbers at each tick and become decimals only when a
 * figure is asked for; every other change comes through `apply`, one fill at a time.
 */
export class Account {
  readonly initialBalance: Decimal;
  readonly marks: Marks;
  readonly #rules: AccountRules;
  readonly #positions = new Map<number, Position>();
  #balance: Decimal;
  #totalPnl = ZERO;
  #totalTrades = 0;
  #wins = 0;
  #fees: Decimal = new Exact(0);
  #grossPnl: Decimal = new Exact(0);
  #rounding: Decimal = new Exact(0);

  constructor(initialBalance: Decimal, rules: AccountRules, marks = new Marks()) {
    this.initialBalance = initialBalance;
    this.marks = marks;
    this.#balance = initialBalance;
    this.#rules = rules;
  }

  /** An account as `state()` gave it; its marks stay stale until their symbols tick. */
  static restore(state: AccountState, rules: AccountRules): Account {
    const account = new Account(state.initialBalance, rules);
    account.#takeOver(state);
    for (const { symbol, mark } of state.holdings) if (mark) account.marks.restore(symbol, mark);
    return account;
  }

  /** An account in the same state, marks and all, that goes its own way. */
  fork(): Account {
    const copy = new Account(this.initialBalance, this.#rules, this.marks.fork());
    copy.#takeOver(this.state());
    return copy;
  }

  /** Cash, quote units. */
  get balance(): Decimal {
    return this.#balance;
  }

  get totalPnl(): Decimal {
    return this.#totalPnl;
  }

  get totalTrades(): number {
    return this.#totalTrades;
  }

  get wins(): number {
    return this.#wins;
  }

  /** Wins over closing trades, 0 to 1; 0 before the first. */
  get winRate(): number {
    return this.#totalTrades === 0 ? 0 : this.#wins / this.#totalTrades;
  }

  /** Sum of all fees, quote units, rounded to 28 digits. */
  get fees(): Decimal {
    return ZERO.plus(this.#fees);
  }

  /** What is held of a symbol; FLAT where it was never traded. */
  position(symbol: number): Position {
    return this.#positions.get(symbol) ?? FLAT;
  }

  /** Cash and what the positions add to it at their marks, quote units; a position without a mark is at its entry. */
  equity(): Decimal {
    let parts = ZERO;
    for (const [symbol, position] of this.#positions) {
      if (position.quantity.isZero()) continue;
      parts = parts.plus(this.#rules.equityPart(position, this.marks.get(symbol) ?? position.entryPrice));
    }
    return this.#balance.plus(parts);
  }

  /** Sum of |quantity| x mark over the other symbols, quote units. */
  notionalWithout(symbol: number): Decimal {
    let sum = ZERO;
    for (const [other, position] of this.#positions) {
      if (other === symbol) continue;
      sum = sum.plus(position.quantity.abs().times(this.marks.get(other) ?? position.entryPrice));
    }
    return sum;
  }

  /** Books a fill: position, cash, closed P&L and counters. */
  apply(symbol: number, fill: Fill): Settlement {
    const before = this.position(symbol);
    const settled = settle(before, fill, this.#rules.partialClose);
    const cashBefore = new Exact(this.#balance);
    this.#positions.set(symbol, settled.position);
    this.#balance = balanceAfter(this.#balance, fill);
    this.#fees = this.#fees.plus(fill.fee);
    this.#rounding = this.#rounding.plus(
      roundingOf(before, settled, fill, cashBefore.neg().plus(this.#balance)),
    );
    if (settled.pnl) this.#count(settled.pnl, fill.fee);
    return settled;
  }

  /** All that must be kept over a restart; also what audit.ts reads. */
  state(): AccountState {
    return {
      initialBalance: this.initialBalance,
      balance: this.#balance,
      totalPnl: this.#totalPnl,
      totalTrades: this.#totalTrades,
      wins: this.#wins,
      fees: this.#fees,
      grossPnl: this.#grossPnl,
      rounding: this.#rounding,
      holdings: this.holdings(),
    };
  }

  /** Every symbol ever traded, in the order of first trades, closed positions too. */
  holdings(): Holding[] {
    return [...this.#positions].map(([symbol, position]) => ({
      symbol,
      position,
      mark: this.marks.get(symbol),
    }));
  }

  #takeOver(state: AccountState): void {
    this.#balance = state.balance;
    this.#totalPnl = state.totalPnl;
    this.#totalTrades = state.totalTrades;
    this.#wins = state.wins;
    this.#fees = new Exact(state.fees);
    this.#grossPnl = new Exact(state.grossPnl);
    this.#rounding = new Exact(state.rounding);
    for (const { symbol, position } of state.holdings) this.#positions.set(symbol, position);
  }

  #count(pnl: Decimal, fee: Decimal): void {
    this.#grossPnl = this.#grossPnl.plus(grossOf(pnl, fee));
    if (!this.#rules.countsClosing(pnl)) return;
    this.#totalPnl = this.#totalPnl.plus(pnl);
    this.#totalTrades += 1;
    if (pnl.gt(0)) this.#wins += 1;
  }
}

/** Buy: balance - (price x quantity + fee). Sell: balance + price x quantity - fee. */
function balanceAfter(balance: Decimal, fill: Fill): Decimal {
  const notional = fill.price.times(fill.quantity);
  return fill.side === 'buy'
    ? balance.minus(notional.plus(fill.fee))
    : balance.plus(notional.minus(fill.fee));
}
