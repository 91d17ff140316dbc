import { Exposure } from '../../core/stats/exposure';
import { MinuteGrid } from '../../core/stats/minute-grid';
import { type EpochMs, epochMs } from '../../core/time';
import type { AccountSnapshotRow } from '../ledger/rows';
import { ThinnedSeries } from '../view/series';

const CHART_POINTS = 1_000;

/** What the samples of an account tell, from the first to the last. */
export interface AccountFigures {
  readonly grid: MinuteGrid;
  readonly exposure: Exposure;
  readonly equity: ThinnedSeries;
  readonly from: EpochMs;
  readonly to: EpochMs;
  readonly first: AccountSnapshotRow;
  readonly last: AccountSnapshotRow;
}

/** Collects a ledger's snapshots, oldest first. */
export class AccountTally {
  #figures: AccountFigures | null = null;
  #meanEquity = 0;
  #samples = 0;

  /** Equity averaged over the samples, quote units; null without one. */
  get meanEquity(): number | null {
    return this.#samples === 0 ? null : this.#meanEquity;
  }

  /** One snapshot more. */
  add(row: AccountSnapshotRow): void {
    const time = epochMs(Date.parse(`${row.timestamp}Z`));
    const equity = Number(row.equity);
    const figures = this.#figures ?? begin(row, time, equity);
    figures.grid.add(time, equity);
    figures.exposure.add(time, notionalOf(row.positions_json), equity);
    figures.equity.push(time, equity);
    this.#samples++;
    this.#meanEquity += (equity - this.#meanEquity) / this.#samples;
    this.#figures = { ...figures, to: time > figures.to ? time : figures.to, last: row };
  }

  /** Nothing more comes; null in a ledger without snapshots. */
  finish(): AccountFigures | null {
    const figures = this.#figures;
    figures?.grid.finish(figures.to);
    figures?.exposure.finish(figures.to);
    return figures;
  }
}

function begin(row: AccountSnapshotRow, time: EpochMs, equity: number): AccountFigures {
  return {
    grid: new MinuteGrid(equity, time),
    exposure: new Exposure(time),
    equity: new ThinnedSeries(CHART_POINTS),
    from: time,
    to: time,
    first: row,
    last: row,
  };
}

/** Sum of |quantity| x mark over a snapshot's positions; the mark follows from entry and unrealised P&L. */
function notionalOf(positionsJson: string): number {
  const positions: unknown = JSON.parse(positionsJson);
  if (!Array.isArray(positions)) return 0;
  return positions.reduce((sum: number, position: unknown) => sum + notionalOfOne(position), 0);
}

function notionalOfOne(position: unknown): number {
  if (typeof position !== 'object' || position === null) return 0;
  const value = (key: string): number => Number(Object.entries(position).find(([name]) => name === key)?.[1]);
  const quantity = value('quantity');
  const worth = quantity * value('entry_price') + value('unrealized_pnl');
  return Number.isFinite(worth) ? Math.abs(worth) : 0;
}
