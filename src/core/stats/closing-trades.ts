import { Decimal, ZERO } from '../money';
import { SampleMoments } from './sample-moments';

/** Sums over closing trades; a win has a net P&L above 0, a loss below. Quote units. */
export interface ClosingFigures {
  readonly count: number;
  readonly wins: number;
  readonly losses: number;
  readonly won: Decimal;
  /** 0 or less. */
  readonly lost: Decimal;
  /** Null without a closing trade. */
  readonly best: Decimal | null;
  readonly worst: Decimal | null;
  /** Most wins, and most losses, in a row; a trade of exactly 0 ends both. */
  readonly longestWinning: number;
  readonly longestLosing: number;
}

/** Collects the closing trades of a run, in their order. */
export class ClosingTrades {
  /** Net P&L as float64, for ratios. */
  readonly pnls = new SampleMoments();
  #wins = 0;
  #losses = 0;
  #won = ZERO;
  #lost = ZERO;
  #best: Decimal | null = null;
  #worst: Decimal | null = null;
  /** Wins in a row as a positive number, losses as a negative one. */
  #streak = 0;
  #longestWinning = 0;
  #longestLosing = 0;

  /** @param pnl net of fees, quote units. */
  add(pnl: Decimal): void {
    this.pnls.add(pnl.toNumber());
    this.#best = this.#best === null ? pnl : Decimal.max(this.#best, pnl);
    this.#worst = this.#worst === null ? pnl : Decimal.min(this.#worst, pnl);
    if (pnl.gt(0)) this.#win(pnl);
    else if (pnl.lt(0)) this.#lose(pnl);
    else this.#streak = 0;
  }

  figures(): ClosingFigures {
    return {
      count: this.pnls.count,
      wins: this.#wins,
      losses: this.#losses,
      won: this.#won,
      lost: this.#lost,
      best: this.#best,
      worst: this.#worst,
      longestWinning: this.#longestWinning,
      longestLosing: this.#longestLosing,
    };
  }

  #win(pnl: Decimal): void {
    this.#wins++;
    this.#won = this.#won.plus(pnl);
    this.#streak = Math.max(this.#streak, 0) + 1;
    this.#longestWinning = Math.max(this.#longestWinning, this.#streak);
  }

  #lose(pnl: Decimal): void {
    this.#losses++;
    this.#lost = this.#lost.plus(pnl);
    this.#streak = Math.min(this.#streak, 0) - 1;
    this.#longestLosing = Math.max(this.#longestLosing, -this.#streak);
  }
}

/** Share of closing trades that won; null without one. */
export function winRate({ wins, count }: ClosingFigures): number | null {
  return count === 0 ? null : wins / count;
}

/** What wins brought over what losses took; null where nothing was lost. */
export function profitFactor({ won, lost, losses }: ClosingFigures): number | null {
  return losses === 0 ? null : won.div(lost.neg()).toNumber();
}

/** Mean net P&L of a closing trade, quote units; null without one. */
export function expectancy({ won, lost, count }: ClosingFigures): Decimal | null {
  return count === 0 ? null : won.plus(lost).div(count);
}

/** Mean win; null without one. */
export function averageWin({ won, wins }: ClosingFigures): Decimal | null {
  return wins === 0 ? null : won.div(wins);
}

/** Mean loss, below 0; null without one. */
export function averageLoss({ lost, losses }: ClosingFigures): Decimal | null {
  return losses === 0 ? null : lost.div(losses);
}
