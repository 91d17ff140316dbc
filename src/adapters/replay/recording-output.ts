import { fillLevels, scaleFor } from '../../core/market/level-scale';
import type { SymbolScale } from '../../core/market/scale';
import { BookUpdate } from '../../core/market/update';
import type { Result } from '../../core/result';
import { epochMs } from '../../core/time';
import type { DepthMessage } from './depth-message';
import { type Fault, fault } from './import-error';
import { SnapshotDelta } from './snapshot-delta';

/** Symbols of one file; more is no recording of a desk but a mistake. */
const MOST_SYMBOLS = 1000;

/** The part of a recording's writer that an import needs. */
export interface UpdateWriter {
  /** The symbol's index; again with a finer scale where one turned out to be needed, which may be refused. */
  declareSymbol(name: string, scale: SymbolScale): Result<number, { readonly message: string }>;
  write(update: BookUpdate): void;
}

class Market {
  /** -1 until the recording knows the symbol. */
  index = -1;
  scale: SymbolScale = { priceDecimals: 0, qtyDecimals: 0 };
  readonly delta = new SnapshotDelta();
}

/** Writes depth messages of any number of symbols as updates, learning each symbol's scale on the way. */
export class RecordingOutput {
  updates = 0;
  ticks = 0;
  /** Earliest and latest event time of a tick, epoch milliseconds. */
  firstTime = Infinity;
  lastTime = -Infinity;
  readonly #writer: UpdateWriter;
  readonly #markets = new Map<string, Market>();
  readonly #update = new BookUpdate();

  constructor(writer: UpdateWriter) {
    this.#writer = writer;
  }

  /** The symbols so far with their scales, in the order of their appearance. */
  get symbols(): { readonly name: string; readonly scale: SymbolScale }[] {
    return Array.from(this.#markets, ([name, market]) => ({ name, scale: market.scale }));
  }

  /** Level changes after which the book is a tick. */
  changes(message: DepthMessage): Fault | null {
    this.#mark(false, true, false);
    return this.#write(message, this.#market(message.symbol));
  }

  /** A whole book that replaces the last one and is no tick; `resync` if it follows a loss. */
  seed(message: DepthMessage, resync: boolean): Fault | null {
    this.#mark(true, false, resync);
    return this.#write(message, this.#market(message.symbol));
  }

  /** A whole book that replaces the last one and is a tick; `resync` if it follows a loss. */
  replace(message: DepthMessage, resync: boolean): Fault | null {
    this.#mark(true, true, resync);
    return this.#write(message, this.#market(message.symbol));
  }

  /** A whole book that is a tick, one of many: only what changed since the last one is written. */
  book(message: DepthMessage): Fault | null {
    this.#mark(true, true, false);
    const market = this.#market(message.symbol);
    return this.#write(message, market, market?.delta);
  }

  #market(name: string): Market | null {
    let market = this.#markets.get(name);
    if (!market && this.#markets.size < MOST_SYMBOLS) {
      market = new Market();
      this.#markets.set(name, market);
    }
    return market ?? null;
  }

  #mark(reset: boolean, tick: boolean, resync: boolean): void {
    this.#update.reset = reset;
    this.#update.tick = tick;
    this.#update.resync = resync;
  }

  #write(message: DepthMessage, market: Market | null, delta?: SnapshotDelta): Fault | null {
    if (!market) return fault('mixed_symbols', `more than ${MOST_SYMBOLS} symbols in one file`);
    const update = this.#update;
    const scale = scaleFor(message, market.scale);
    const misfit = fillLevels(update, message, scale);
    if (misfit !== null) return fault('bad_number', `${message.symbol} has ${misfit}`);
    const mistake = this.#declare(message.symbol, market, scale);
    if (mistake) return mistake;
    delta?.encode(update);
    update.symbol = market.index;
    update.time = epochMs(message.time);
    update.received = epochMs(message.received);
    update.updateId = message.updateId;
    this.#writer.write(update);
    this.#count(update);
    return null;
  }

  /** Tells the recording of a new symbol, or of a finer scale. */
  #declare(name: string, market: Market, scale: SymbolScale): Fault | null {
    if (market.index >= 0 && scale === market.scale) return null;
    const declared = this.#writer.declareSymbol(name, scale);
    if (!declared.ok) return fault('bad_number', declared.error.message);
    market.index = declared.value;
    market.scale = scale;
    market.delta.forget();
    return null;
  }

  #count(update: BookUpdate): void {
    this.updates += 1;
    if (!update.tick) return;
    this.ticks += 1;
    this.firstTime = Math.min(this.firstTime, update.time);
    this.lastTime = Math.max(this.lastTime, update.time);
  }
}
