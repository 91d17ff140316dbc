import { Decimal, ZERO } from '../money';
import { type Side, signedQuantity } from './side';

/** What is held of one symbol. */
export interface Position {
  /** Base units, positive long, negative short. */
  readonly quantity: Decimal;
  /** Average entry, quote per base, rounded to 28 digits; the last one stands after a close. */
  readonly entryPrice: Decimal;
  /** Net P&L of the closing trades, quote units. */
  readonly realizedPnl: Decimal;
}

/** An execution: price in quote per base, quantity in base units (above 0), fee in quote units. */
export interface Fill {
  readonly side: Side;
  readonly price: Decimal;
  readonly quantity: Decimal;
  readonly fee: Decimal;
}

/** What a fill did to a position. */
export type PositionChange = 'opened' | 'added' | 'reduced' | 'closed' | 'flipped';

/** A position after a fill, with the P&L where the fill closed something. */
export interface Settlement {
  readonly change: PositionChange;
  readonly position: Position;
  /** Base units closed, 0 where nothing was. */
  readonly closedQuantity: Decimal;
  /** (exit - entry) x closed quantity x direction - fee of the whole order; null where nothing was closed. */
  readonly pnl: Decimal | null;
}

/** The position after a fill that takes away a part of it; `quantity` is what stays. */
export type PartialCloseRule = (before: Position, fill: Fill, quantity: Decimal, pnl: Decimal) => Position;

/** Nothing held, nothing ever traded. */
export const FLAT: Position = { quantity: ZERO, entryPrice: ZERO, realizedPnl: ZERO };

/** Applies a fill to a position: opened, added to, reduced, closed or flipped (SPEC section 5). */
export function settle(before: Position, fill: Fill, partialClose: PartialCloseRule): Settlement {
  const quantity = before.quantity.plus(signedQuantity(fill.side, fill.quantity));
  const change = changeOf(before.quantity, quantity, fill);
  const closedQuantity = closedBy(before.quantity, fill, change);
  const pnl = closedQuantity.isZero() ? null : pnlOf(before, fill, closedQuantity);
  const position = positionAfter(change, { before, fill, quantity, pnl: pnl ?? ZERO }, partialClose);
  return { change, position, closedQuantity, pnl };
}

/** (mark - entry) x quantity: positive is a gain, for longs and shorts alike; quote units. */
export function unrealizedPnl(position: Position, mark: Decimal): Decimal {
  return mark.minus(position.entryPrice).times(position.quantity);
}

/** Corrected: the entry stands and the P&L is realised. */
export function entryStands(before: Position, _fill: Fill, quantity: Decimal, pnl: Decimal): Position {
  return { quantity, entryPrice: before.entryPrice, realizedPnl: before.realizedPnl.plus(pnl) };
}

/**
 * Reference: the seed takes "same sign before and after" for an addition, so a partial close runs its averaging branch:
 * (entry x |old quantity| + price x traded quantity) / |new quantity|, and realises nothing.
 */
export function entryAveragedOnClose(before: Position, fill: Fill, quantity: Decimal): Position {
  return { quantity, entryPrice: averageEntry(before, fill, quantity), realizedPnl: before.realizedPnl };
}

interface FillCase {
  readonly before: Position;
  readonly fill: Fill;
  readonly quantity: Decimal;
  readonly pnl: Decimal;
}

function changeOf(before: Decimal, after: Decimal, fill: Fill): PositionChange {
  if (before.isZero()) return 'opened';
  if (before.isNegative() === (fill.side === 'sell')) return 'added';
  if (after.isZero()) return 'closed';
  return before.isNegative() === after.isNegative() ? 'reduced' : 'flipped';
}

function closedBy(before: Decimal, fill: Fill, change: PositionChange): Decimal {
  if (change === 'opened' || change === 'added') return ZERO;
  return Decimal.min(before.abs(), fill.quantity);
}

function pnlOf(before: Position, fill: Fill, closed: Decimal): Decimal {
  const { entryPrice } = before;
  const perUnit = before.quantity.isNegative() ? entryPrice.minus(fill.price) : fill.price.minus(entryPrice);
  return perUnit.times(closed).minus(fill.fee);
}

function positionAfter(change: PositionChange, one: FillCase, partialClose: PartialCloseRule): Position {
  const { before, fill, quantity, pnl } = one;
  const realizedPnl = before.realizedPnl.plus(pnl);
  switch (change) {
    case 'opened':
    case 'flipped':
      return { quantity, entryPrice: fill.price, realizedPnl };
    case 'added':
      return { quantity, entryPrice: averageEntry(before, fill, quantity), realizedPnl };
    case 'reduced':
      return partialClose(before, fill, quantity, pnl);
    case 'closed':
      return { quantity: ZERO, entryPrice: before.entryPrice, realizedPnl };
  }
}

function averageEntry(before: Position, fill: Fill, quantity: Decimal): Decimal {
  const cost = before.entryPrice.times(before.quantity.abs()).plus(fill.price.times(fill.quantity));
  return cost.div(quantity.abs());
}
