import { Decimal } from '../money';
import type { BrokerParameters } from '../parameters';
import { err, ok, type Result } from '../result';
import { type Side, signedQuantity } from './side';

/** Why an order was not let through, in the order of the checks; the words are a tick's outcomes. */
export type RefusalCode =
  | 'reduce_only'
  | 'daily_trade_limit'
  | 'short_not_allowed'
  | 'position_limit'
  | 'symbol_exposure_limit'
  | 'total_exposure_limit'
  | 'insufficient_margin';

/** A refusal with the figure that was measured and the limit that it broke. */
export interface Refusal {
  readonly code: RefusalCode;
  /** Trades of the day, position after the trade in base units, or notional in quote units. */
  readonly value: Decimal;
  readonly limit: Decimal;
}

/** What the local check reads. */
export interface RiskQuestion {
  readonly side: Side;
  /** Base units, above 0. */
  readonly quantity: Decimal;
  /** Position before the trade, base units. */
  readonly position: Decimal;
  /** Trades of the event's UTC day so far. */
  readonly tradesToday: number;
}

/** Base units that may still be traded on `side` when the order would end above the limit; may be below 0. */
export type RoomUnderLimitRule = (limit: Decimal, position: Decimal, side: Side) => Decimal;

type Limits = Pick<BrokerParameters, 'dailyTradeLimit' | 'allowShort' | 'maxPositionSize'>;

/** While positions may only become smaller: what is granted never opens, adds or turns; a turn is cut to a close. */
export function cutToReduction(
  question: Pick<RiskQuestion, 'side' | 'quantity' | 'position'>,
): Result<Decimal, Refusal> {
  const { side, quantity, position } = question;
  const closes = position.isNegative() ? side === 'buy' : side === 'sell';
  if (closes && !position.isZero()) return ok(Decimal.min(quantity, position.abs()));
  return refuse('reduce_only', position.plus(signedQuantity(side, quantity)).abs(), position.abs());
}

/** The seed's local risk check, in SPEC's order: daily limit, shorts, position limit. Grants the quantity, cut where needed. */
export function checkRisk(
  question: RiskQuestion,
  limits: Limits,
  room: RoomUnderLimitRule,
): Result<Decimal, Refusal> {
  const { dailyTradeLimit } = limits;
  if (dailyTradeLimit !== null && question.tradesToday >= dailyTradeLimit) {
    return refuse('daily_trade_limit', new Decimal(question.tradesToday), new Decimal(dailyTradeLimit));
  }
  const covered = cutToHolding(question, limits.allowShort);
  return covered.ok
    ? cutToLimit({ ...question, quantity: covered.value }, limits.maxPositionSize, room)
    : covered;
}

/** Corrected: the room left on the side of the trade, so that a trade which reduces or flips is let through. */
export function signedRoom(limit: Decimal, position: Decimal, side: Side): Decimal {
  return side === 'buy' ? limit.minus(position) : limit.plus(position);
}

/** Reference: the room left as if every trade added to the position. */
export function absoluteRoom(limit: Decimal, position: Decimal): Decimal {
  return limit.minus(position.abs());
}

function cutToHolding(question: RiskQuestion, allowShort: boolean): Result<Decimal, Refusal> {
  const { side, quantity, position } = question;
  if (allowShort || side === 'buy') return ok(quantity);
  if (position.lte(0)) return refuse('short_not_allowed', position.minus(quantity), new Decimal(0));
  return ok(Decimal.min(quantity, position));
}

/** Cuts a quantity that would end above a limit of |position| to the room that is left. */
export function cutToLimit(
  question: Pick<RiskQuestion, 'side' | 'quantity' | 'position'>,
  limit: Decimal | null,
  room: RoomUnderLimitRule,
): Result<Decimal, Refusal> {
  const { side, quantity, position } = question;
  const after = position.plus(signedQuantity(side, quantity));
  if (limit === null || after.abs().lte(limit)) return ok(quantity);
  const allowed = room(limit, position, side);
  return allowed.lte(0) ? refuse('position_limit', after.abs(), limit) : ok(Decimal.min(quantity, allowed));
}

function refuse(code: RefusalCode, value: Decimal, limit: Decimal): Result<Decimal, Refusal> {
  return err({ code, value, limit });
}
