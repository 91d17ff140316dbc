import type { SymbolScale } from '../../core/market/scale';
import { BookUpdate } from '../../core/market/update';
import { err, ok, type Result } from '../../core/result';
import type { EngineEvent, SymbolEvent } from '../engine/events';
import { type RecordingError, recordingError } from './error';
import { noteOf } from './event-notes';
import { rescale, sameScale } from './recorded-book';
import type { RecordingWriter } from './writer';

/** Writes the events of a run, in the order in which it takes them, so that a replay gives the same ones. */
export class EventWriter {
  readonly #writer: RecordingWriter;
  /** What the integers of each symbol's updates stand for now. */
  readonly #scales: SymbolScale[] = [];
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
        this.#writer.writeNote(noteOf(event, (symbol) => this.#writer.symbols[symbol]?.name ?? ''));
        return ok(true);
    }
  }

  #symbol({ symbol, name, scale }: SymbolEvent): Result<true, RecordingError> {
    const declared = this.#writer.declareSymbol(name, scale);
    if (!declared.ok) return declared;
    this.#scales[symbol] = scale;
    if (declared.value === symbol) return ok(true);
    return err(recordingError('bad_symbol', 0, `two symbols are both called ${name}`));
  }

  #book(update: BookUpdate): Result<true, RecordingError> {
    const own = this.#scales[update.symbol];
    const recorded = this.#writer.symbols[update.symbol];
    if (own === undefined || recorded === undefined)
      throw new Error('a book changed before its symbol entered the recording');
    if (own === recorded.scale || sameScale(own, recorded.scale)) {
      this.#writer.write(update);
      return ok(true);
    }
    copyUpdate(update, this.#rescaled);
    if (!rescale(this.#rescaled, own, recorded.scale))
      return err(
        recordingError('scale_overflow', 0, `a level of ${recorded.name} is too large to be recorded`),
      );
    this.#writer.write(this.#rescaled);
    return ok(true);
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
