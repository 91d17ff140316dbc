import { Book } from '../../../core/market/book';
import { fillLevels, scaleFor, type TwoSides } from '../../../core/market/level-scale';
import type { BookSide } from '../../../core/market/side';
import type { SymbolScale } from '../../../core/market/scale';
import { BookUpdate } from '../../../core/market/update';
import { DepthBand } from './depth-band';

/** The scale of a symbol of which nothing is known: the first levels make it as fine as it must be. */
const UNKNOWN_SCALE: SymbolScale = { priceDecimals: 0, qtyDecimals: 0 };

/**
 * One symbol's book as integers at a scale that grows where a finer value comes: a value is never rounded. `update` is
 * the last message as the book took it.
 */
export class ScaledBook {
  readonly book = new Book();
  readonly update = new BookUpdate();
  scale: SymbolScale;
  readonly #depth: number;
  readonly #band = new DepthBand();

  /** @param depth levels of each side that the venue's book has; what falls off its end is taken away. */
  constructor(scale: SymbolScale | null, depth: number) {
    this.scale = scale ?? UNKNOWN_SCALE;
    this.#depth = depth;
  }

  /** The market has left the part of the book that is kept. */
  get isWornOut(): boolean {
    return this.#band.isWornOut(this.book);
  }

  /** The market is about to do so. */
  get isThin(): boolean {
    return this.#band.isThin(this.book);
  }

  /** The best bid is not below the best ask. */
  get isCrossed(): boolean {
    const { bids, asks } = this.book;
    return bids.levels > 0 && asks.levels > 0 && best(bids) >= best(asks);
  }

  /**
   * Takes a message; what is wrong with it, or null. A mistake leaves the scale as it was, so that one senseless value
   * cannot make it too fine for all others; the book means nothing then.
   */
  take(message: TwoSides, whole: boolean): string | null {
    const { update, book } = this;
    if (whole) book.clear();
    const scale = scaleFor(message, this.scale);
    const mistake = fillLevels(update, message, scale) ?? this.#grow(scale);
    if (mistake !== null) return mistake;
    if (whole) this.#band.set(update);
    this.#band.cut(update);
    update.reset = whole;
    book.apply(update);
    if (book.bids.levels > this.#depth || book.asks.levels > this.#depth) this.#truncate();
    return null;
  }

  /** Forgets the levels, at a scale at least as fine as `known`. */
  restart(known: SymbolScale | null): void {
    this.book.clear();
    this.fit(known);
  }

  /** Makes the scale at least as fine as `known`; why that cannot be, or null. */
  fit(known: SymbolScale | null): string | null {
    if (known === null || isAsFine(this.scale, known)) return null;
    if (isAsFine(known, this.scale)) return this.#grow(known);
    return this.#grow({
      priceDecimals: Math.max(known.priceDecimals, this.scale.priceDecimals),
      qtyDecimals: Math.max(known.qtyDecimals, this.scale.qtyDecimals),
    });
  }

  /** Writes the whole book into `update`. */
  writeWhole(): void {
    writeLevels(this.book, this.update);
  }

  /** Says the book at a finer scale; what keeps it from being said, or null. */
  #grow(scale: SymbolScale): string | null {
    if (scale === this.scale) return null;
    const prices = 10 ** (scale.priceDecimals - this.scale.priceDecimals);
    const quantities = 10 ** (scale.qtyDecimals - this.scale.qtyDecimals);
    const whole = new BookUpdate();
    writeLevels(this.book, whole);
    whole.reset = true;
    for (let i = 0; i < whole.bidCount + whole.askCount; i += 1) {
      const price = (whole.prices[i] ?? 0) * prices;
      const quantity = (whole.quantities[i] ?? 0) * quantities;
      if (Math.max(price, quantity) > Number.MAX_SAFE_INTEGER) return 'a value too fine for its book';
      whole.prices[i] = price;
      whole.quantities[i] = quantity;
    }
    this.book.apply(whole);
    this.#band.rescale(prices);
    this.scale = scale;
    return null;
  }

  /** Takes away what lies behind the venue's depth, and says so in the update. */
  #truncate(): void {
    const { update, book } = this;
    const bids = beyond(book.bids, this.#depth);
    const asks = beyond(book.asks, this.#depth);
    const asksAt = update.bidCount + bids.length;
    update.reserve(asksAt + update.askCount + asks.length);
    const { prices, quantities } = update;
    prices.copyWithin(asksAt, update.bidCount, update.bidCount + update.askCount);
    quantities.copyWithin(asksAt, update.bidCount, update.bidCount + update.askCount);
    prices.set(bids, update.bidCount);
    quantities.fill(0, update.bidCount, asksAt);
    prices.set(asks, asksAt + update.askCount);
    quantities.fill(0, asksAt + update.askCount, asksAt + update.askCount + asks.length);
    update.bidCount = asksAt;
    update.askCount += asks.length;
    update.reset = false;
    book.apply(update);
  }
}

function isAsFine(scale: SymbolScale, other: SymbolScale): boolean {
  return scale.priceDecimals >= other.priceDecimals && scale.qtyDecimals >= other.qtyDecimals;
}

function writeLevels({ bids, asks }: Book, into: BookUpdate): void {
  into.reserve(bids.levels + asks.levels);
  into.bidCount = bids.top(bids.levels, into.prices, into.quantities);
  into.askCount = asks.top(
    asks.levels,
    into.prices.subarray(into.bidCount),
    into.quantities.subarray(into.bidCount),
  );
}

const bestPrice = new Float64Array(1);
const bestQuantity = new Float64Array(1);

/** Best price of a side that has levels. */
function best(side: BookSide): number {
  side.top(1, bestPrice, bestQuantity);
  return bestPrice[0] ?? 0;
}

/** Prices of the levels after the best `depth`. */
function beyond(side: BookSide, depth: number): Float64Array {
  const prices = new Float64Array(side.levels);
  side.top(side.levels, prices, new Float64Array(side.levels));
  return prices.subarray(depth);
}
