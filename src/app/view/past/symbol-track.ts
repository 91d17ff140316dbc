import { outcomeCode } from '../../../core/strategy/outcome';
import type { SymbolState } from '../../engine/symbol-state';
import { TICK_WIDTH } from './columns';
import type { RowStore } from './row-store';
import type { TickFeed } from './tick-feed';

/** What a recorder remembers of one symbol between two ticks. */
export class SymbolTrack {
  readonly feed: TickFeed;
  /** Event time of its last two-sided tick; NaN before the first. */
  time = Number.NaN;
  /** Its ticks do not come to the gates. */
  paused = false;

  constructor(feed: TickFeed) {
    this.feed = feed;
  }

  fork(): SymbolTrack {
    const copy = new SymbolTrack(this.feed.fork());
    copy.time = this.time;
    copy.paused = this.paused;
    return copy;
  }
}

const row = new Float64Array(TICK_WIDTH);

/** Brings the symbol's last tick, a two-sided one, into the rows. */
export function keepTick(symbol: SymbolState, { feed }: SymbolTrack, store: RowStore): void {
  if (feed.wants(store)) feed.take(rowOf(symbol), store);
  else feed.pass();
}

/** In the order of TICK_COLUMNS; the array is used again for the next tick, since this runs at every one. */
function rowOf(symbol: SymbolState): Float64Array {
  const { measures, windows, view, top } = symbol;
  const unit = symbol.midDivisor / 2;
  row[0] = symbol.time ?? 0;
  row[1] = (top.bidPrices[0] ?? 0) / unit;
  row[2] = (top.askPrices[0] ?? 0) / unit;
  row[3] = measures.imbalance;
  row[4] = measures.weightedImbalance;
  row[5] = windows.imbalanceZ();
  row[6] = windows.volatility;
  row[7] = windows.volatilityZ;
  row[8] = windows.momentum;
  row[9] = windows.imbalanceMomentum;
  row[10] = view.persistence;
  row[11] = view.confidence;
  row[12] = symbol.outcome === null ? Number.NaN : outcomeCode(symbol.outcome);
  return row;
}
