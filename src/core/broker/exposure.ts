import { Decimal, ZERO } from '../money';
import type { BrokerParameters } from '../parameters';
import { err, ok, type Result } from '../result';
import type { Account } from './account';
import { cutToLimit, type Refusal, signedRoom } from './risk';
import type { Side } from './side';

/** Decimals of a cut quantity: those of every size. */
const QUANTITY_DECIMALS = 6;
const QUANTITY_STEP = new Decimal('0.000001');

/** What the exposure limits read of an order. */
export interface ExposureQuestion {
  readonly side: Side;
  /** Base units, above 0. */
  readonly quantity: Decimal;
  /** Position before the trade, base units. */
  readonly position: Decimal;
  /** The symbol's mark, quote per base. */
  readonly mark: Decimal;
  /** Sum of |quantity| x mark over the other symbols, quote units. */
  readonly otherNotional: Decimal;
}

/** The limits of |quantity| x mark, in quote units; null is none. */
export type ExposureLimits = Pick<BrokerParameters, 'maxExposureSymbol' | 'maxExposureTotal'>;

/**
 * Exposure, |quantity| x mark, of the symbol and then of all symbols held against its limits: the quantity is cut to what
 * stays within, down to 6 places, and refused where nothing does. A trade that makes the position smaller always passes,
 * and one that turns it is cut at the limit of the other side, in both profiles: the seed has no such limit.
 */
export function checkExposure(question: ExposureQuestion, limits: ExposureLimits): Result<Decimal, Refusal> {
  const ofSymbol = cutToNotional(question, limits.maxExposureSymbol, 'symbol_exposure_limit', ZERO);
  if (!ofSymbol.ok) return ofSymbol;
  const cut = { ...question, quantity: ofSymbol.value };
  return cutToNotional(cut, limits.maxExposureTotal, 'total_exposure_limit', question.otherNotional);
}

/** `others` is what other symbols take of the limit. */
function cutToNotional(
  question: ExposureQuestion,
  limit: Decimal | null,
  code: 'symbol_exposure_limit' | 'total_exposure_limit',
  others: Decimal,
): Result<Decimal, Refusal> {
  if (limit === null) return ok(question.quantity);
  const left = Decimal.max(ZERO, limit.minus(others));
  const granted = cutToLimit(question, largestQuantity(left, question.mark), signedRoom);
  if (granted.ok) return granted;
  return err({ code, value: granted.error.value.times(question.mark).plus(others), limit });
}

/** The largest quantity of 6 places whose worth at `mark` is not above `limit`. */
export function largestQuantity(limit: Decimal, mark: Decimal): Decimal {
  const most = limit.div(mark).toDecimalPlaces(QUANTITY_DECIMALS, Decimal.ROUND_DOWN);
  return most.times(mark).gt(limit) ? most.minus(QUANTITY_STEP) : most;
}

/** The exposures as they stand, quote units: the largest of one symbol, and all together. */
export function exposures(account: Account): { readonly symbol: Decimal; readonly total: Decimal } {
  let [symbol, total] = [ZERO, ZERO];
  for (const { position, mark } of account.holdings()) {
    const notional = position.quantity.abs().times(mark ?? position.entryPrice);
    symbol = Decimal.max(symbol, notional);
    total = total.plus(notional);
  }
  return { symbol, total };
}
