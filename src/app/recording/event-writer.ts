import type { SymbolScale } from '../../core/market/scale';
import { BookUpdate } from '../../core/market/update';
import { err, ok, type Result } from '../../core/result';
import type { EngineEvent, SymbolEvent } from '../engine/events';
import { type RecordingError, recordingError } from './error';
import { noteOf } from './event-notes';
import { rescale, sameScale } from './recorded-book';
import type { RecordedSymbol } from './stream';
import type { RecordingWriter } from './writer';

/** A symbol of the run as the recording has it. */
interface RecordedPlace {
  /** Its place in the recording's symbol table, which need not be the run's. */
  readonly place: number;
  /** What the integers of its updates stand for now. */
  readonly scale: SymbolScale;
}

/** Writes the events of a run, in the order in which it takes them, so that a replay gives the same ones. */
export class EventWriter {
  readonly #writer: RecordingWriter;
  /** By the run's index. */
  readonly #symbols: (RecordedPlace | undefined)[] = [];
  readonly #rescaled = new BookUpdate();

  constructor(writer: RecordingWriter) {
    this.#writer = writer;
  }

  /** Writes one event; nothing of it is kept. A refusal means that the recording cannot hold what has come. */
  take(event: EngineEvent): Result<true, RecordingError> {
    switch (event.kind) {
      case 'book':
        return this.#book(event);
      case 'symbol':
        return this.#symbol(event);
      default:
        this.#writer.writeNote(noteOf(event, (symbol) => this.#recorded(this.#known(symbol).place).name));
        return ok(true);
    }
  }

  #symbol({ symbol, name, scale }: SymbolEvent): Result<true, RecordingError> {
    const declared = this.#writer.declareSymbol(name, scale);
    if (!declared.ok) return declared;
    const place = declared.value;
    const other = this.#symbols.findIndex((known) => known?.place === place);
    this.#symbols[symbol] = { place, scale };
    if (other < 0 || other === symbol) return ok(true);
    return err(recordingError('bad_symbol', 0, `two symbols are both called ${name}`));
  }

  /** The update is the run's own: it bears the run's index again when this returns. */
  #book(update: BookUpdate): Result<true, RecordingError> {
    const { symbol } = update;
    const { place, scale } = this.#known(symbol);
    const recorded = this.#recorded(place);
    update.symbol = place;
    const written =
      scale === recorded.scale || sameScale(scale, recorded.scale)
        ? this.#write(update)
        : this.#rescale(update, scale, recorded);
    update.symbol = symbol;
    return written;
  }

  #write(update: BookUpdate): Result<true, RecordingError> {
    this.#writer.write(update);
    return ok(true);
  }

  /** A venue went back to a coarser scale; a recording's only becomes finer. */
  #rescale(update: BookUpdate, scale: SymbolScale, recorded: RecordedSymbol): Result<true, RecordingError> {
    copyUpdate(update, this.#rescaled);
    if (rescale(this.#rescaled, scale, recorded.scale)) return this.#write(this.#rescaled);
    const words = `a level of ${recorded.name} is too large to be recorded`;
    return err(recordingError('scale_overflow', 0, words));
  }

  #known(symbol: number): RecordedPlace {
    const known = this.#symbols[symbol];
    if (known === undefined) throw new Error('an event came before its symbol entered the recording');
    return known;
  }

  #recorded(place: number): RecordedSymbol {
    const recorded = this.#writer.symbols[place];
    if (recorded === undefined) throw new Error('a recording has lost a symbol');
    return recorded;
  }
}

function copyUpdate(from: BookUpdate, to: BookUpdate): void {
  const { symbol, time, received, updateId, reset, tick, resync, bidCount, askCount } = from;
  const levels = bidCount + askCount;
  to.reserve(levels);
  Object.assign(to, { symbol, time, received, updateId, reset, tick, resync, bidCount, askCount });
  to.prices.set(from.prices.subarray(0, levels));
  to.quantities.set(from.quantities.subarray(0, levels));
}
