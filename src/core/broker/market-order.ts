import type { Decimal } from '../money';
import type { BrokerParameters } from '../parameters';
import { err, ok, type Result } from '../result';
import type { EpochMs } from '../time';
import type { Account } from './account';
import type { TradingDay } from './day';
import { feeOf } from './fees';
import { slippedPrice } from './fill';
import type { OrderIdSource } from './ids';
import type { Fill, Position, PositionChange } from './position';
import { quoteAsset } from './quote-asset';
import { localCheck } from './local-check';
import type { Refusal } from './risk';
import type { RiskStops } from './risk-stops';
import type { BrokerRules } from './rules';
import { type Side, signedQuantity } from './side';

/** What an order is executed with. */
export interface Broker {
  readonly account: Account;
  readonly day: TradingDay;
  readonly ids: OrderIdSource;
  /** Replaced where the user changes the configuration. */
  parameters: BrokerParameters;
  readonly rules: BrokerRules;
  readonly stops: RiskStops;
}

/** A market order, filled at once and whole or not at all. */
export interface MarketOrder {
  /** Index in the run's symbol table, and its name. */
  readonly symbol: number;
  readonly name: string;
  readonly side: Side;
  /** Base units, above 0. */
  readonly quantity: Decimal;
  /** The symbol's mid, quote per base. */
  readonly mid: Decimal;
  /** Decimals of the symbol's price step, null where it is not known. */
  readonly priceDecimals: number | null;
  /** Of the event that made the order. */
  readonly time: EpochMs;
}

/** An order's fill and what it did to the position. */
export interface Trade {
  readonly id: string;
  readonly orderId: string;
  readonly symbol: number;
  readonly name: string;
  readonly side: Side;
  /** Base units asked for; the risk check may have cut them to `quantity`. */
  readonly requested: Decimal;
  readonly quantity: Decimal;
  readonly price: Decimal;
  readonly fee: Decimal;
  readonly feeAsset: string;
  /** Net P&L in quote units, null where nothing was closed. */
  readonly pnl: Decimal | null;
  readonly change: PositionChange;
  readonly position: Position;
  readonly time: EpochMs;
}

/** What became of an order. */
export type OrderOutcome =
  | { readonly kind: 'traded'; readonly trade: Trade }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** The whole way of an order: local risk check, margin, fill, position, cash, counters. A refusal changes nothing. */
export function marketOrder(broker: Broker, order: MarketOrder): OrderOutcome {
  const granted = localCheck(broker, order);
  return granted.ok
    ? executeGranted(broker, order, granted.value)
    : { kind: 'refused', refusal: granted.error };
}

/** Margin, then the fill of `quantity` base units: for an order whose risk was approved, here or by a risk service. */
export function executeGranted(broker: Broker, order: MarketOrder, quantity: Decimal): OrderOutcome {
  const fill = fillOf(broker, order, quantity);
  const margin = checkMargin(broker, order.symbol, fill);
  if (!margin.ok) return { kind: 'refused', refusal: margin.error };
  const { position, change, pnl } = broker.account.apply(order.symbol, fill);
  broker.day.countTrade(order.time, pnl, broker.account.equity());
  const { symbol, name, side, time } = order;
  const ids = broker.ids.next(time);
  const identity = {
    id: ids.trade,
    orderId: ids.order,
    symbol,
    name,
    side,
    feeAsset: quoteAsset(name),
    time,
  };
  const amounts = { requested: order.quantity, quantity, price: fill.price, fee: fill.fee };
  return { kind: 'traded', trade: { ...identity, ...amounts, pnl, change, position } };
}

function fillOf(broker: Broker, order: MarketOrder, quantity: Decimal): Fill {
  const { side, priceDecimals } = order;
  const slipped = slippedPrice(order.mid, side, broker.parameters.slippageBps);
  const price = broker.rules.fillPrice(slipped, side, priceDecimals);
  return { side, price, quantity, fee: feeOf(price, quantity, broker.parameters.takerFee) };
}

function checkMargin(broker: Broker, symbol: number, fill: Fill): Result<null, Refusal> {
  const { account, parameters } = broker;
  const before = account.position(symbol).quantity;
  const excess = broker.rules.margin({
    before,
    after: before.plus(signedQuantity(fill.side, fill.quantity)),
    price: fill.price,
    otherNotional: account.notionalWithout(symbol),
    equity: account.equity(),
    maxLeverage: parameters.maxLeverage,
  });
  if (excess === null) return ok(null);
  return err({ code: 'insufficient_margin', value: excess.notional, limit: excess.limit });
}
