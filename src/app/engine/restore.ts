import { Exact, grossOf } from '../../core/broker/audit';
import { type DayState, TradingDay } from '../../core/broker/day';
import { orderNumber } from '../../core/broker/ids';
import type { Position } from '../../core/broker/position';
import { RISK_CAUSES, type RiskStop } from '../../core/broker/risk-stops';
import { Decimal } from '../../core/money';
import { DAY_MS, type EpochMs, epochMs, fromLedgerDateTime, ledgerDateTime, utcDate } from '../../core/time';
import type { LedgerReader } from '../ledger/port';
import { positionRowsIn } from '../ledger/position-rows';
import type { AccountSnapshotRow, RiskEventRow } from '../ledger/rows';
import type { Carried, CarriedHolding } from './carried';
import type { HeldCommand } from './risk-notes';
import type { RunningRest } from './running-rest';

/** Decimals and digits that a mark can have: it is half of a sum of two prices of at most 18 decimals below 2^53 ticks. */
const MARK_DECIMALS = 19;
const MARK_DIGITS = 20;

/**
 * The account as a ledger leaves it, to go on from: cash, positions with their marks, figures of the running UTC day,
 * counters, the rest that it was in, what halted it and what the user held it to; every decimal exact. Null for a ledger without a run. Windows, streaks and books are
 * not in a ledger: they start empty.
 */
export function restore(ledger: LedgerReader): Carried | null {
  const [first, last] = [ledger.firstSnapshot(), ledger.lastSnapshot()];
  if (first === null || last === null) return null;
  const time = fromLedgerDateTime(last.timestamp);
  const holdings = holdingsIn(last);
  const trades = ledger.tradesInAll();
  return {
    time,
    account: accountIn(ledger, first, last, holdings),
    holdings,
    day: dayIn(ledger, time),
    orders: ordersIn(ledger, trades),
    trades,
    rest: restIn(ledger),
    ...standingIn(ledger),
  };
}

function accountIn(
  ledger: LedgerReader,
  first: AccountSnapshotRow,
  last: AccountSnapshotRow,
  holdings: readonly CarriedHolding[],
): Carried['account'] {
  const sums = { fees: new Exact(0), grossPnl: new Exact(0) };
  ledger.visitAmounts((fee, pnl) => {
    sums.fees = sums.fees.plus(fee);
    if (pnl !== null) sums.grossPnl = sums.grossPnl.plus(grossOf(new Decimal(pnl), new Decimal(fee)));
  });
  const [initialBalance, balance] = [new Decimal(first.balance), new Decimal(last.balance)];
  return {
    initialBalance,
    balance,
    totalPnl: new Decimal(last.total_pnl),
    totalTrades: last.total_trades,
    wins: Math.round(last.win_rate * last.total_trades),
    ...sums,
    rounding: roundingIn({ initialBalance, balance, ...sums }, holdings),
  };
}

/** What audit.ts must have counted: the difference between what the fills paid and what they were booked as. */
function roundingIn(
  account: Pick<Carried['account'], 'initialBalance' | 'balance' | 'fees' | 'grossPnl'>,
  holdings: readonly CarriedHolding[],
): Decimal {
  const { initialBalance, balance, fees, grossPnl } = account;
  const cost = holdings.reduce(
    (sum, { position }) => sum.plus(new Exact(position.entryPrice).times(position.quantity)),
    new Exact(0),
  );
  return cost.plus(balance).minus(initialBalance).minus(grossPnl).plus(fees);
}

function holdingsIn(snapshot: AccountSnapshotRow): CarriedHolding[] {
  return positionRowsIn(snapshot.positions_json).map((row) => {
    const position = {
      quantity: new Decimal(row.quantity),
      entryPrice: new Decimal(row.entry_price),
      realizedPnl: new Decimal(row.realized_pnl),
    };
    return { name: row.symbol, position, mark: markOf(position, new Decimal(row.unrealized_pnl)) };
  });
}

/** The mark that made this unrealised P&L: what rounding moved lies beyond the last digit that a mark can have. */
function markOf({ quantity, entryPrice }: Position, unrealized: Decimal): Decimal | null {
  if (quantity.isZero()) return null;
  const mark = entryPrice.plus(unrealized.div(quantity));
  return mark.toDecimalPlaces(MARK_DECIMALS).toSignificantDigits(MARK_DIGITS);
}

/**
 * The running day, from the samples of equity that the snapshots are. They are read from a day before on, since a trade of
 * one symbol may bear a time just before the midnight that another symbol has passed.
 */
function dayIn(ledger: LedgerReader, time: EpochMs): DayState | null {
  const day = new TradingDay();
  const from = ledgerDateTime(epochMs((Math.floor(time / DAY_MS) - 1) * DAY_MS));
  for (const { timestamp, equity } of ledger.snapshotsSince(from)) {
    const at = fromLedgerDateTime(timestamp);
    if (day.isDue(at)) day.advance(at, new Decimal(equity));
    else day.sample(new Decimal(equity));
  }
  return withCounts(ledger, day.state());
}

function withCounts(ledger: LedgerReader, day: DayState | null): DayState | null {
  if (day === null) return null;
  const date = utcDate(epochMs(day.day * DAY_MS));
  const row = ledger.dailyStats(1).find((one) => one.date === date);
  if (row === undefined) return day;
  const { trades_count, winning_trades, losing_trades } = row;
  return { ...day, trades: trades_count, winning: winning_trades, losing: losing_trades };
}

/** The last order's number; a ledger whose orders bear other ids goes on after as many as it has trades. */
function ordersIn(ledger: LedgerReader, trades: number): number {
  const [last] = ledger.orders(1);
  return (last === undefined ? null : orderNumber(last.id)) ?? trades;
}

function restIn(ledger: LedgerReader): RunningRest | null {
  const [pause] = ledger.pauses(1);
  if (pause === undefined || pause.left_at !== null) return null;
  const { left_at: _left, signals_passed_over: signalsPassedOver, ...row } = pause;
  return { enteredAt: fromLedgerDateTime(row.entered_at), held: null, row, signalsPassedOver };
}

/** What the user held the desk to holds on, and a day's loss halts on, whatever came between. */
function standingIn(ledger: LedgerReader): Pick<Carried, 'stops' | 'pausedByUser' | 'flattening'> {
  const rows = ledger.standingRisks();
  const isHeld = (command: HeldCommand): boolean => rows.some(({ cause }) => cause === command);
  return { stops: stopsIn(rows), pausedByUser: isHeld('user_pause'), flattening: isHeld('flatten') };
}

/** A cause of a later Sundown is left out. */
function stopsIn(rows: readonly RiskEventRow[]): RiskStop[] {
  return rows.flatMap(({ cause, time, value, limit_value }) => {
    const known = RISK_CAUSES.find((one) => one === cause);
    if (known === undefined) return [];
    const since = fromLedgerDateTime(time);
    return [{ cause: known, since, value: decimalOf(value), limit: decimalOf(limit_value) }];
  });
}

function decimalOf(text: string | null): Decimal | null {
  return text === null ? null : new Decimal(text);
}
