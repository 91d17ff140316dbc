import type { ShabbatSettings } from '../../core/shabbat/settings';
import type { WindowKind } from '../../core/shabbat/window';
import type { EpochMs } from '../../core/time';

/** One rest as the page shows it: the desk's own instants, rounded outward to whole minutes, and the exact ones. */
export interface RestView {
  readonly start: EpochMs;
  readonly end: EpochMs;
  readonly exactStart: EpochMs;
  readonly exactEnd: EpochMs;
  readonly kind: WindowKind;
  readonly days: number;
  readonly names: readonly string[];
  /** The rule that made it, as in "sunset - 18 min .. sunset". */
  readonly method: string;
  /** What stood in for a sunset, a nightfall or a place; null where nothing did. */
  readonly fallback: string | null;
}

/** What the Shabbat card shows. */
export interface ShabbatView {
  readonly settings: ShabbatSettings;
  /** What a person must do, where the schedule fails closed; null where it does not. */
  readonly problem: string | null;
  /** What the schedule goes by: the market's own time in a replay, else the machine's clock. */
  readonly clock: 'event' | 'machine';
  /** That clock's time; null before a replay's first event. */
  readonly now: EpochMs | null;
  /** The rest that holds; null outside one. */
  readonly resting: RestView | null;
  /** The next rest after `now`. */
  readonly next: RestView | null;
  /** Ticks of the running rest that would have been signals. */
  readonly signalsPassedOver: number;
  /** Milliseconds by which the machine's clock and event time disagree, where both count; 0 within 5 s. */
  readonly clockDisagreementMs: number;
  /** Milliseconds by which the machine's clock last jumped; 0 if it did not. */
  readonly clockJumpMs: number;
}

/** One jump of the machine's clock. */
export interface ClockJump {
  /** What the clock showed after it. */
  readonly at: EpochMs;
  /** Milliseconds that the wall clock moved more, or less, than the monotonic one: see core/shabbat/clocks.ts. */
  readonly milliseconds: number;
}
