import { marketValue, sizeFromBalance, sizeFromEquity, unrealizedOnly } from './broker/equity';
import { offGrid, onGridAgainstTrader } from './broker/fill';
import { grossNotionalWithinLeverage, noCollateral } from './broker/margin';
import { entryAveragedOnClose, entryStands } from './broker/position';
import { absoluteRoom, signedRoom } from './broker/risk';
import { type BrokerRules, everyCloseCounts, zeroPnlIsNoClose } from './broker/rules';
import {
  backwardsIsLate,
  type ContinuityRules,
  gapStartsAnew,
  nothingIsLate,
  nothingStartsAnew,
} from './features/continuity';
import { SeedVolatilityScore, type VolatilityScoreRule, WindowVolatilityScore } from './features/volatility';
import type { Profile } from './parameters';

/** Every rule in which the two profiles differ (SPEC section 8), each with the variant of one profile. */
export interface Departures extends BrokerRules, ContinuityRules {
  readonly volatilityScore: VolatilityScoreRule;
}

const CORRECTED: Departures = {
  fillPrice: onGridAgainstTrader,
  partialClose: entryStands,
  equityPart: marketValue,
  sizingAccount: sizeFromEquity,
  roomUnderLimit: signedRoom,
  margin: grossNotionalWithinLeverage,
  countsClosing: everyCloseCounts,
  volatilityScore: (parameters) => new WindowVolatilityScore(parameters),
  startsAnew: gapStartsAnew,
  isLate: backwardsIsLate,
};

const REFERENCE: Departures = {
  fillPrice: offGrid,
  partialClose: entryAveragedOnClose,
  equityPart: unrealizedOnly,
  sizingAccount: sizeFromBalance,
  roomUnderLimit: absoluteRoom,
  margin: noCollateral,
  countsClosing: zeroPnlIsNoClose,
  volatilityScore: (parameters) => new SeedVolatilityScore(parameters),
  startsAnew: nothingStartsAnew,
  isLate: nothingIsLate,
};

/**
 * The rules of a profile: the only place in Sundown that reads one. The seed's Shabbat detection is the one mistake that
 * no profile reproduces.
 */
export function departuresOf(profile: Profile): Departures {
  return profile === 'corrected' ? CORRECTED : REFERENCE;
}
