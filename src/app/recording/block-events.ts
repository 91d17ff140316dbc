import type { SymbolScale } from '../../core/market/scale';
import type { BookUpdate } from '../../core/market/update';
import { epochMs } from '../../core/time';
import type { LoadedBlock } from './loaded-block';
import { sameScale } from './recorded-book';
import { RecordDecoder } from './record-decoder';
import type { RecordedEvent, RecordingNote } from './stream';

const NO_IDS = new Float64Array(0);
const NOTHING = { view: new DataView(new ArrayBuffer(0)), start: 0, end: 0 };

/**
 * The events of one loaded block: first `scale` with the whole book for each symbol that the pass has not met
 * at this scale, from the keyframe, then the records. Where nothing is new the keyframe is passed over.
 */
export class BlockEvents {
  /** The block's content is not what its header says; its checksum agrees, so that it was made so. */
  fault = false;
  readonly #block: LoadedBlock;
  readonly #records = new RecordDecoder();
  readonly #keyframe = new RecordDecoder();
  /** Scale in force for each symbol that the pass has met. */
  #scales: SymbolScale[] = [];
  /** The symbol whose book comes next from the keyframe. */
  #symbol = 0;
  #inRecords = true;
  /** A block has begun; where none has, there is nothing to count. */
  #hasBegun = false;

  constructor(block: LoadedBlock) {
    this.#block = block;
  }

  get note(): RecordingNote {
    return this.#records.note;
  }

  /** The scale in force for a symbol; undefined before the pass has met it. */
  scale(symbol: number): SymbolScale | undefined {
    return this.#scales[symbol];
  }

  /** Begins a pass: every symbol is new, and no block is loaded. */
  restart(): void {
    this.#scales = [];
    this.clear();
  }

  /** Has no events until the next `begin`. */
  clear(): void {
    this.#records.begin(NOTHING, 0, NO_IDS);
    this.#inRecords = true;
    this.#hasBegun = false;
    this.fault = false;
  }

  /** Begins the events of the block that has been loaded. */
  begin(): void {
    const { records, keyframe, firstTime, ids, symbols } = this.#block;
    this.#records.begin(records, firstTime, ids);
    this.#keyframe.begin(keyframe, firstTime, ids);
    this.#symbol = 0;
    this.#inRecords = !symbols.some((_, symbol) => this.#isNew(symbol));
    this.#hasBegun = true;
    this.fault = false;
  }

  /** Time of the next event; NaN at the end. */
  peekTime(): number {
    return this.#inRecords ? this.#records.peekTime() : this.#block.firstTime;
  }

  /** The next event; `end` also at a fault. */
  next(update: BookUpdate): RecordedEvent {
    if (!this.#inRecords && this.#nextScale(update)) return 'scale';
    const event = this.#records.next(update);
    if (event === 'end' && this.#hasBegun) this.#checkCounts();
    return event;
  }

  #nextScale(update: BookUpdate): boolean {
    const { symbols } = this.#block;
    for (let symbol = symbols[this.#symbol]; symbol !== undefined; symbol = symbols[this.#symbol]) {
      const index = this.#symbol++;
      if (!this.#readBook(index, update)) break;
      if (!this.#isNew(index)) continue;
      this.#scales[index] = symbol.scale;
      return true;
    }
    this.#inRecords = true;
    return false;
  }

  /**
   * Reads a symbol's book from the keyframe, which has the books in the table's order; empty past its end.
   */
  #readBook(symbol: number, update: BookUpdate): boolean {
    const found = this.#keyframe.next(update) === 'update';
    if (!found) emptyBook(update, this.#block, symbol);
    update.reset = true;
    update.tick = false;
    update.resync = false;
    if (update.symbol === symbol && !this.#keyframe.fault) return true;
    this.#records.begin(NOTHING, 0, NO_IDS);
    this.fault = true;
    return false;
  }

  #isNew(symbol: number): boolean {
    const known = this.#scales[symbol];
    const entry = this.#block.symbols[symbol];
    return known === undefined || (entry !== undefined && !sameScale(known, entry.scale));
  }

  #checkCounts(): void {
    const { fault, updates, notes } = this.#records;
    if (fault || updates !== this.#block.updates || notes !== this.#block.notes) this.fault = true;
  }
}

function emptyBook(update: BookUpdate, block: LoadedBlock, symbol: number): void {
  update.symbol = symbol;
  update.time = epochMs(block.firstTime);
  update.received = update.time;
  update.updateId = block.ids[symbol] ?? 0;
  update.bidCount = 0;
  update.askCount = 0;
}
