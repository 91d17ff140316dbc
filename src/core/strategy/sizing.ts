import { Decimal, ZERO } from '../money';
import type { StrategyParameters } from '../parameters';

const SIZE_DECIMALS = 6;
const ADDING_SHARE = 0.5;

/** What a trade's size depends on. */
export interface SizeInputs {
  /** Quote units: equity in the corrected profile, cash in the reference (departures.ts). */
  readonly account: Decimal;
  /** Quote per base. */
  readonly mid: Decimal;
  /** Null while it is not known: the size is then neither raised nor lowered. */
  readonly volatilityZ: number | null;
  /** +1 for a buy, -1 for a sell: the sign of the imbalance. */
  readonly sign: 1 | -1;
  /** Base units held. */
  readonly position: Decimal;
}

type SizeParameters = Pick<
  StrategyParameters,
  'basePositionPct' | 'lowVolMultiplier' | 'highVolMultiplier' | 'volThresholdLow' | 'volThresholdHigh'
>;

/**
 * Base units to trade (SPEC section 4, gate 8): account x share x volatility multiplier / mid, halved where the position
 * already has that sign, rounded half even to 6 places. 0 or less means that there is nothing to trade.
 */
export function positionSize(inputs: SizeInputs, parameters: SizeParameters): Decimal {
  if (inputs.mid.isZero()) return ZERO;
  const notional = inVolatility(
    inputs.account.times(parameters.basePositionPct),
    inputs.volatilityZ,
    parameters,
  );
  const quantity = notional.div(inputs.mid);
  const sized = addsTo(inputs.position, inputs.sign) ? quantity.times(ADDING_SHARE) : quantity;
  return sized.toDecimalPlaces(SIZE_DECIMALS, Decimal.ROUND_HALF_EVEN);
}

function inVolatility(notional: Decimal, volatilityZ: number | null, parameters: SizeParameters): Decimal {
  if (volatilityZ === null) return notional;
  if (volatilityZ < parameters.volThresholdLow) return notional.times(parameters.lowVolMultiplier);
  return volatilityZ > parameters.volThresholdHigh ? notional.times(parameters.highVolMultiplier) : notional;
}

function addsTo(position: Decimal, sign: 1 | -1): boolean {
  return sign === 1 ? position.gt(0) : position.lt(0);
}
