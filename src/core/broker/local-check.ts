import type { Decimal } from '../money';
import type { BrokerParameters } from '../parameters';
import type { Result } from '../result';
import type { EpochMs } from '../time';
import type { Account } from './account';
import type { TradingDay } from './day';
import { checkExposure } from './exposure';
import { checkRisk, cutToReduction, type Refusal, type RiskQuestion } from './risk';
import type { RiskStops } from './risk-stops';
import type { BrokerRules } from './rules';

/** What the check reads of the desk. */
export interface CheckedDesk {
  readonly account: Account;
  readonly day: TradingDay;
  readonly parameters: BrokerParameters;
  readonly rules: Pick<BrokerRules, 'roomUnderLimit'>;
  readonly stops: RiskStops;
}

/** What it reads of an order; see MarketOrder. */
export interface CheckedOrder extends Pick<RiskQuestion, 'side' | 'quantity'> {
  readonly symbol: number;
  readonly mid: Decimal;
  readonly time: EpochMs;
}

/**
 * The desk's own risk check: reducing only, then the seed's three limits, then the exposures. Each may cut the quantity for
 * those after it; the first that grants nothing refuses. Margin comes last, with the fill.
 */
export function localCheck(desk: CheckedDesk, order: CheckedOrder): Result<Decimal, Refusal> {
  const position = desk.account.position(order.symbol).quantity;
  const question = { side: order.side, quantity: order.quantity, position };
  if (desk.stops.mode !== 'reducing') return withinLimits(desk, order, question);
  const reducing = cutToReduction(question);
  return reducing.ok ? withinLimits(desk, order, { ...question, quantity: reducing.value }) : reducing;
}

function withinLimits(
  { account, day, parameters, rules }: CheckedDesk,
  { symbol, time, mid }: CheckedOrder,
  question: Omit<RiskQuestion, 'tradesToday'>,
): Result<Decimal, Refusal> {
  const tradesToday = day.tradesOn(time);
  const granted = checkRisk({ ...question, tradesToday }, parameters, rules.roomUnderLimit);
  if (!granted.ok || !hasExposureLimit(parameters)) return granted;
  const otherNotional = account.notionalWithout(symbol);
  return checkExposure({ ...question, quantity: granted.value, mark: mid, otherNotional }, parameters);
}

function hasExposureLimit({ maxExposureSymbol, maxExposureTotal }: BrokerParameters): boolean {
  return maxExposureSymbol !== null || maxExposureTotal !== null;
}
