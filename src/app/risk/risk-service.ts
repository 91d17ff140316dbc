import type { Side } from '../../core/broker/side';
import type { Decimal } from '../../core/money';
import type { EpochMs } from '../../core/time';
import type { DecimalText } from '../ledger/rows';

/** What the service is asked: an order of `quantity` base units, and what is held of the symbol before it. */
export interface RiskQuestion {
  readonly symbol: string;
  readonly side: Side;
  readonly quantity: DecimalText;
  readonly position: DecimalText;
}

/** An order that waits for the service's word. */
export interface RiskRequest {
  /** Numbers the requests of a run. */
  readonly id: number;
  readonly side: Side;
  /** Base units, as far as the desk's own limits let them through. */
  readonly quantity: Decimal;
  readonly askedAt: EpochMs;
  readonly question: RiskQuestion;
}

/** Why a service gave no answer that counts; `too_late` is one that came after the desk had slept. */
export type RiskFailure = 'timed_out' | 'unreachable' | 'nonsense' | 'too_late';

/** What came of asking. */
export type RiskAnswer =
  | {
      readonly kind: 'approved';
      /** Base units above 0 in place of those asked for; null where they stand. */
      readonly adjusted: DecimalText | null;
      readonly reason: string | null;
    }
  | { readonly kind: 'refused'; readonly reason: string | null }
  | { readonly kind: 'failed'; readonly failure: RiskFailure };

/** Asks a service; always answers, within half a second or a little more. */
export type AskRisk = (url: string, question: RiskQuestion) => Promise<RiskAnswer>;
