import { Decimal, ZERO } from '../money';
import { type EpochMs, MINUTE_MS, utcDayNumber } from '../time';
import { NO_RETURNS, type ReturnMoments, sharpeOf, withReturn } from './return-moments';

/** The figures of one UTC day of event time, for `daily_stats`; decimals in quote units. */
export interface DayFigures {
  /** Days since 1970-01-01. */
  readonly day: number;
  /** Equity before the day's first event. */
  readonly startingEquity: Decimal;
  /** Equity at the last sample. */
  readonly endingEquity: Decimal;
  /** Ending - starting equity. */
  readonly pnl: Decimal;
  /** All trades of the day, opening and closing. */
  readonly trades: number;
  /** Closing trades with a net P&L above 0, and below 0. */
  readonly winning: number;
  readonly losing: number;
  /** Deepest fall from the running peak of the day's sampled equity, starting equity included; 0 or more. */
  readonly maxDrawdown: Decimal;
  /** Annualised Sharpe ratio of the day's one-minute equity returns, null where it has none. */
  readonly sharpe: number | null;
}

/** All that a day must keep over a restart. */
export interface DayState {
  readonly day: number;
  readonly startingEquity: Decimal;
  readonly endingEquity: Decimal;
  readonly peak: Decimal;
  readonly maxDrawdown: Decimal;
  readonly trades: number;
  readonly winning: number;
  readonly losing: number;
  /** The last minute boundary that has a sample, in minutes since 1970-01-01, and the equity there. */
  readonly minute: number;
  readonly minuteEquity: Decimal;
  readonly returns: ReturnMoments;
}

/**
 * The running UTC day: trades against the daily limit, and the material of `daily_stats`. Equity is sampled at every
 * minute boundary that event time crosses and at every trade. Minutes without events between two events of one day count
 * as unchanged equity; those before the day's first event and after its last are not counted.
 */
export class TradingDay {
  #state: DayState | null;

  constructor(state: DayState | null = null) {
    this.#state = state;
  }

  /** Whether event time has crossed a minute boundary, so that `advance` has something to do; cheap, asked per tick. */
  isDue(time: EpochMs): boolean {
    return this.#state === null || Math.floor(time / MINUTE_MS) > this.#state.minute;
  }

  /**
   * Takes event time forward to `time`; to be called before the event moves a mark.
   *
   * @param equity as it stands before the event.
   * @returns the finished day's figures if `time` lies in a later day, else null.
   */
  advance(time: EpochMs, equity: Decimal): DayFigures | null {
    const minute = Math.floor(time / MINUTE_MS);
    const before = this.#state;
    if (before === null || utcDayNumber(time) > before.day) {
      this.#state = dayFrom(utcDayNumber(time), minute, equity);
      return before && figuresOf(withEquity(before, equity));
    }
    if (minute > before.minute) this.#state = withMinutes(withEquity(before, equity), minute, equity);
    return null;
  }

  /** One more sample of equity between two minute boundaries, as where a session ends. */
  sample(equity: Decimal): void {
    if (this.#state) this.#state = withEquity(this.#state, equity);
  }

  /**
   * Counts a trade of the running day; `advance` must have been called for its event.
   *
   * @param pnl net P&L, null for a trade that closed nothing.
   * @param equity after the trade.
   */
  countTrade(time: EpochMs, pnl: Decimal | null, equity: Decimal): void {
    if (this.#state === null || utcDayNumber(time) > this.#state.day)
      throw new Error('advance the day before its trades');
    const day = withEquity(this.#state, equity);
    this.#state = {
      ...day,
      trades: day.trades + 1,
      winning: day.winning + (pnl?.gt(0) ? 1 : 0),
      losing: day.losing + (pnl?.lt(0) ? 1 : 0),
    };
  }

  /** Trades so far on the UTC day of `time`; a time before the running day (a clock gone back) counts as in it. */
  tradesOn(time: EpochMs): number {
    if (this.#state === null || utcDayNumber(time) > this.#state.day) return 0;
    return this.#state.trades;
  }

  /** The running day's figures with one more sample, `equity` as it stands; null before the first event. */
  figures(equity: Decimal): DayFigures | null {
    return this.#state && figuresOf(withEquity(this.#state, equity));
  }

  /** All that must be kept over a restart; null before the first event. */
  state(): DayState | null {
    return this.#state;
  }
}

function dayFrom(day: number, minute: number, equity: Decimal): DayState {
  const equities = { startingEquity: equity, endingEquity: equity, peak: equity, minuteEquity: equity };
  return {
    day,
    minute,
    ...equities,
    maxDrawdown: ZERO,
    trades: 0,
    winning: 0,
    losing: 0,
    returns: NO_RETURNS,
  };
}

function withEquity(day: DayState, equity: Decimal): DayState {
  const peak = Decimal.max(day.peak, equity);
  return {
    ...day,
    endingEquity: equity,
    peak,
    maxDrawdown: Decimal.max(day.maxDrawdown, peak.minus(equity)),
  };
}

/** Samples of the boundaries up to `minute`: the change since the last one falls in the first, the others stand still. */
function withMinutes(day: DayState, minute: number, equity: Decimal): DayState {
  let returns = day.returns;
  if (day.minuteEquity.gt(0)) {
    returns = withReturn(returns, equity.minus(day.minuteEquity).div(day.minuteEquity).toNumber());
    for (let quiet = day.minute + 2; quiet <= minute; quiet++) returns = withReturn(returns, 0);
  }
  return { ...day, minute, minuteEquity: equity, returns };
}

function figuresOf(day: DayState): DayFigures {
  const { startingEquity, endingEquity, trades, winning, losing, maxDrawdown } = day;
  const counts = { trades, winning, losing };
  const pnl = endingEquity.minus(startingEquity);
  return {
    day: day.day,
    startingEquity,
    endingEquity,
    pnl,
    ...counts,
    maxDrawdown,
    sharpe: sharpeOf(day.returns),
  };
}
