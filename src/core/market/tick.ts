import type { TopColumns } from './columns';

/** What the top of a book is good for; only `two_sided` changes windows, streak and mark. */
export type BookState = 'two_sided' | 'one_sided_book' | 'empty_book' | 'crossed_book';

/** Whether both sides have levels and the best bid is below the best ask (a locked book counts as crossed). */
export function bookState(top: TopColumns): BookState {
  if (top.bidCount === 0 && top.askCount === 0) return 'empty_book';
  if (top.bidCount === 0 || top.askCount === 0) return 'one_sided_book';
  return (top.bidPrices[0] ?? 0) >= (top.askPrices[0] ?? 0) ? 'crossed_book' : 'two_sided';
}

/**
 * The measures of one two-sided book. Integers are exact: prices in ticks, depths in lots; the mid is kept as
 * the sum of both best prices, which is twice the mid in ticks and always whole.
 */
export class TickMeasures {
  /** best bid + best ask, in price ticks: twice the mid. */
  doubleMid = 0;
  /** best ask - best bid, in price ticks. */
  spread = 0;
  /** (best ask - best bid) / mid x 10000. */
  spreadBps = 0;
  /** Sum of bid quantities, lots. */
  bidDepth = 0;
  /** Sum of ask quantities, lots. */
  askDepth = 0;
  /** (B - A) / (B + A) over the quantities, -1 to 1. */
  imbalance = 0;
  /** The same with each quantity times 1 / |price - mid|. */
  weightedImbalance = 0;

  /** Measures the top of a two-sided book. */
  measure(top: TopColumns): void {
    const bid = top.bidPrices[0] ?? 0;
    const ask = top.askPrices[0] ?? 0;
    this.doubleMid = bid + ask;
    this.spread = ask - bid;
    this.spreadBps = spreadInBps(this.spread, this.doubleMid);
    this.#measureDepth(top);
  }

  /** Says the integers anew at a scale that has so many more decimals. */
  rescale(priceDecimals: number, qtyDecimals: number): void {
    this.doubleMid *= 10 ** priceDecimals;
    this.spread *= 10 ** priceDecimals;
    this.bidDepth *= 10 ** qtyDecimals;
    this.askDepth *= 10 ** qtyDecimals;
  }

  /** Levels are taken in pairs, one of each side, so that two weights cost one division; what is left over comes after. */
  #measureDepth(top: TopColumns): void {
    const { bidPrices, bidQuantities, askPrices, askQuantities } = top;
    const doubleMid = this.doubleMid;
    const pairs = Math.min(top.bidCount, top.askCount);
    let bids = 0;
    let asks = 0;
    let weightedBids = 0;
    let weightedAsks = 0;
    for (let i = 0; i < pairs; i++) {
      const belowMid = doubleMid - 2 * at(bidPrices, i);
      const aboveMid = 2 * at(askPrices, i) - doubleMid;
      const bid = at(bidQuantities, i);
      const ask = at(askQuantities, i);
      const share = 1 / (belowMid * aboveMid);
      bids += bid;
      asks += ask;
      weightedBids += bid * aboveMid * share;
      weightedAsks += ask * belowMid * share;
    }
    for (let i = pairs; i < top.bidCount; i++) {
      bids += at(bidQuantities, i);
      weightedBids += at(bidQuantities, i) / (doubleMid - 2 * at(bidPrices, i));
    }
    for (let i = pairs; i < top.askCount; i++) {
      asks += at(askQuantities, i);
      weightedAsks += at(askQuantities, i) / (2 * at(askPrices, i) - doubleMid);
    }
    this.bidDepth = bids;
    this.askDepth = asks;
    this.imbalance = (bids - asks) / (bids + asks);
    this.weightedImbalance = (weightedBids - weightedAsks) / (weightedBids + weightedAsks);
  }
}

function at(column: Float64Array, index: number): number {
  return column[index] ?? 0;
}

/** (best ask - best bid) / mid x 10000, of a spread and twice the mid in price ticks. */
export function spreadInBps(spread: number, doubleMid: number): number {
  return (spread / doubleMid) * 20_000;
}

/**
 * Whether the spread is wider than `limitBps`, decided exactly: floats answer unless they are too close to the
 * limit to be trusted, then whole numbers do (spread x 20000 against limit x doubleMid, at the limit's own decimals).
 */
export function spreadExceeds(
  measures: Pick<TickMeasures, 'spread' | 'doubleMid' | 'spreadBps'>,
  limitBps: number,
): boolean {
  const margin = measures.spreadBps - limitBps;
  if (Math.abs(margin) > limitBps * 1e-12) return margin > 0;
  const [whole = '0', fraction = ''] = limitBps.toFixed(10).split('.');
  const limit = BigInt(whole + fraction);
  return BigInt(measures.spread) * 20_000n * 10n ** 10n > limit * BigInt(measures.doubleMid);
}
