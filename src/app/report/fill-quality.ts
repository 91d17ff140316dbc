import type { Trade } from '../../core/broker/market-order';
import { type Decimal, ZERO } from '../../core/money';
import { SampleMoments } from '../../core/stats/sample-moments';
import type { Effects } from '../engine/effects';
import type { EngineState } from '../engine/state';
import type { SymbolState } from '../engine/symbol-state';

const BPS = 10_000;

/** How long after a fill the mid is looked at, in milliseconds of event time. */
export const HORIZONS_MS = [1_000, 5_000, 30_000] as const;

/** The way of the mid after a fill, one horizon. */
export interface Markout {
  readonly horizonMs: number;
  /** The mid's move in basis points, positive where it went the trader's way. */
  readonly moves: SampleMoments;
}

interface Pending {
  /** Twice the mid, or any other measure of it: only its quotient counts. */
  readonly mid: number;
  /** 1 for a buy, -1 for a sell. */
  readonly sign: number;
  readonly at: number;
  /** The next horizon to look at. */
  next: number;
}

/**
 * How good a run's fills were, which only who sees the market beside them can tell: quoted spread, slippage against the
 * mid at which the order arrived, and where the mid went. A mid at a horizon is the last one known by then; what a gap
 * in the data would have to answer is left out.
 */
export class FillQuality {
  readonly spreadBps = new SampleMoments();
  readonly slippageBps = new SampleMoments();
  readonly markouts: readonly Markout[] = HORIZONS_MS.map((horizonMs) => ({
    horizonMs,
    moves: new SampleMoments(),
  }));
  #slippage = ZERO;
  readonly #pending = new Map<number, Pending[]>();
  readonly #lastMid = new Map<number, number>();

  /** Sum of |price - arrival mid| x quantity, quote units. */
  get slippage(): Decimal {
    return this.#slippage;
  }

  /** Fills seen. */
  get fills(): number {
    return this.slippageBps.count;
  }

  /** Takes in what one event has led to. */
  take(state: EngineState, { symbol: index, order }: Effects): void {
    const symbol = state.symbols[index];
    if (symbol?.bookState === 'two_sided' && symbol.time !== null) this.#tick(symbol, symbol.time);
    if (order?.kind === 'traded') this.#fill(state, order.trade);
  }

  #tick(symbol: SymbolState, time: number): void {
    const pending = this.#pending.get(symbol.index);
    const mid = symbol.mid();
    if (symbol.windows.count <= 1) this.#pending.delete(symbol.index);
    else if (pending) this.#settle(symbol.index, pending, time);
    this.#lastMid.set(symbol.index, mid);
  }

  /** Looks at the horizons that lie before `time`: the last mid was in force there. */
  #settle(index: number, pending: Pending[], time: number): void {
    const mid = this.#lastMid.get(index);
    if (mid === undefined) return;
    for (const fill of pending) {
      for (
        let out = this.markouts[fill.next];
        out && fill.at + out.horizonMs < time;
        out = this.markouts[fill.next]
      ) {
        out.moves.add((mid / fill.mid - 1) * BPS * fill.sign);
        fill.next++;
      }
    }
    const open = pending.findIndex(({ next }) => next < this.markouts.length);
    if (open !== 0) this.#pending.set(index, open === -1 ? [] : pending.slice(open));
  }

  #fill(state: EngineState, trade: Trade): void {
    const symbol = state.symbols[trade.symbol];
    const mark = state.broker.account.marks.get(trade.symbol);
    if (!symbol || mark === null) return;
    const difference = trade.price.minus(mark).abs();
    this.#slippage = this.#slippage.plus(difference.times(trade.quantity));
    this.slippageBps.add(difference.div(mark).times(BPS).toNumber());
    this.spreadBps.add(symbol.measures.spreadBps);
    const fill = { mid: symbol.mid(), sign: trade.side === 'buy' ? 1 : -1, at: trade.time, next: 0 };
    const pending = this.#pending.get(trade.symbol);
    if (pending) pending.push(fill);
    else this.#pending.set(trade.symbol, [fill]);
  }
}
