import type { FeedNotice, FeedSink, FeedTrouble } from '../../../src/app/live/venue-port';
import { Book } from '../../../src/core/market/book';
import type { SymbolScale } from '../../../src/core/market/scale';
import type { BookUpdate } from '../../../src/core/market/update';

/** Price and quantity as plain numbers, best first. */
export type Levels = readonly (readonly [price: number, quantity: number])[];

/** One symbol as the desk would see it by what the feed told. */
export class ToldSymbol {
  readonly book = new Book();
  scale: SymbolScale | null = null;
  trouble: FeedTrouble | null | undefined = undefined;
  /** `syncing`, `live`, ... in the order told; `book`, `whole` and `scale` between them. */
  readonly told: string[] = [];
  readonly troubles: (FeedTrouble | null)[] = [];
  ticks = 0;
  resyncs = 0;
  lastTime = 0;

  get bids(): Levels {
    return this.#levels('bids');
  }

  get asks(): Levels {
    return this.#levels('asks');
  }

  #levels(side: 'bids' | 'asks'): Levels {
    const levels = this.book[side];
    const prices = new Float64Array(levels.levels);
    const quantities = new Float64Array(levels.levels);
    levels.top(levels.levels, prices, quantities);
    const { priceDecimals = 0, qtyDecimals = 0 } = this.scale ?? {};
    return Array.from(prices, (price, i) => [
      price / 10 ** priceDecimals,
      (quantities[i] ?? 0) / 10 ** qtyDecimals,
    ]);
  }
}

/** Keeps all that a feed tells, and checks what every feed must keep to. */
export class RecordingSink implements FeedSink {
  readonly symbols: readonly ToldSymbol[];
  readonly notices: FeedNotice[] = [];
  /** What was told against the rules of the port. */
  readonly breaches: string[] = [];
  frames = 0;

  constructor(symbols: number) {
    this.symbols = Array.from({ length: symbols }, () => new ToldSymbol());
  }

  symbol(index = 0): ToldSymbol {
    const found = this.symbols[index];
    if (!found) throw new Error(`no symbol ${index}`);
    return found;
  }

  scale(symbol: number, scale: SymbolScale): void {
    const one = this.symbol(symbol);
    if (one.scale && isCoarser(scale, one.scale)) this.breaches.push('the scale became coarser');
    one.scale = scale;
    one.book.clear();
    one.told.push('scale');
  }

  book(update: BookUpdate): void {
    const one = this.symbol(update.symbol);
    this.breaches.push(...breachesOf(one, update), ...senselessLevels(update));
    one.book.apply(update);
    one.ticks += Number(update.tick);
    one.resyncs += Number(update.resync);
    one.lastTime = update.time;
    one.told.push(update.reset ? 'whole' : 'book');
    const [[bid] = [0], [ask] = [Number.POSITIVE_INFINITY]] = [one.bids[0], one.asks[0]];
    if (bid >= ask) this.breaches.push('a crossed book');
  }

  trouble(symbol: number, trouble: FeedTrouble | null): void {
    const one = this.symbol(symbol);
    if (one.trouble === trouble) this.breaches.push(`the trouble ${trouble} told twice`);
    if (trouble === null && one.told.at(-1) !== 'whole') this.breaches.push('live without a whole book');
    one.trouble = trouble;
    one.troubles.push(trouble);
    one.told.push(trouble ?? 'live');
  }

  notice(notice: FeedNotice): void {
    this.notices.push(notice);
  }

  frame(): void {
    this.frames += 1;
  }
}

function isCoarser(scale: SymbolScale, than: SymbolScale): boolean {
  return scale.priceDecimals < than.priceDecimals || scale.qtyDecimals < than.qtyDecimals;
}

function breachesOf(one: ToldSymbol, { reset }: BookUpdate): string[] {
  const found: string[] = [];
  if (!one.scale) found.push('a book before its scale');
  if (one.trouble !== null && !reset) found.push('a change of a book that is in trouble');
  if (one.told.at(-1) === 'scale' && !reset) found.push('a change after a new scale');
  return found;
}

function senselessLevels({ prices, quantities, bidCount, askCount }: BookUpdate): string[] {
  return Array.from({ length: bidCount + askCount }, (_, i) => [prices[i], quantities[i]])
    .filter((level) => !level.every((value) => Number.isSafeInteger(value) && Number(value) >= 0))
    .map(([price, quantity]) => `a level of ${quantity} at ${price}`);
}
