import type { ImportSink, ImportSource } from '../../app/import/port';
import { FILE_MAGIC } from '../../app/recording/layout';
import { RecordingWriter } from '../../app/recording/writer';
import { err, ok, type Result } from '../../core/result';
import { epochMs } from '../../core/time';
import { type Bytes, isGzip, peek, readPieces, startsWith, unpacked, webGunzip } from './bytes-in';
import type { ImportOptions, ImportSummary } from './contract';
import { failure, ImportFailure } from './failure';
import { type Fault, fault, type ImportError } from './import-error';
import { checkRecording } from './recording-check';
import type { Recognised } from './recognise';
import { RecordingOutput } from './recording-output';
import { TextImport } from './text-import';

/**
 * Turns a file of any known format, plain or gzip, into one recording. The format is found by content; the file is
 * read in pieces and never held whole. The sink is committed once all of it was read, and discarded otherwise.
 * Errors: every ImportErrorCode. A rejection is a bug; the sink is discarded then too.
 */
export async function importMarketData(
  source: ImportSource,
  sink: ImportSink,
  options: ImportOptions = {},
): Promise<Result<ImportSummary, ImportError>> {
  const run = new ImportRun(source, sink, options);
  let isCommitted = false;
  try {
    const summary = await run.read();
    if (!summary.ok) return err(run.located(summary.error));
    await run.commit();
    isCommitted = true;
    return summary;
  } catch (cause) {
    if (cause instanceof ImportFailure) return err(run.located(cause.fault));
    throw cause;
  } finally {
    if (!isCommitted) await sink.discard();
  }
}

class ImportRun {
  readonly #source: ImportSource;
  readonly #sink: ImportSink;
  readonly #options: ImportOptions;
  #bytesRead = 0;
  #output: RecordingOutput | null = null;
  #text: TextImport | null = null;

  constructor(source: ImportSource, sink: ImportSink, options: ImportOptions) {
    this.#source = source;
    this.#sink = sink;
    this.#options = options;
  }

  /** Reads the whole file. */
  async read(): Promise<Result<ImportSummary, Fault>> {
    const pieces = readPieces(this.#source, (bytes) => this.#tell(bytes));
    const { head, all } = await peek(pieces, FILE_MAGIC.length);
    if (!isGzip(head)) return this.#content(head, all);
    const content = await peek(unpacked(all, this.#options.gunzip ?? webGunzip), FILE_MAGIC.length);
    return this.#content(content.head, content.all);
  }

  async commit(): Promise<void> {
    await this.#sink.commit().catch(writeFailed);
  }

  /** The fault with its file and line. */
  located({ code, message, line }: Fault): ImportError {
    return { code, message, file: this.#source.name, line: line ?? this.#text?.line ?? 1 };
  }

  #content(head: Uint8Array, all: Bytes): Promise<Result<ImportSummary, Fault>> {
    return startsWith(head, FILE_MAGIC) ? this.#recording(all) : this.#lines(all);
  }

  /** A recording of our own goes through as it is, and is read back to see that it is whole. */
  async #recording(all: Bytes): Promise<Result<ImportSummary, Fault>> {
    for await (const piece of all) this.#append(new Uint8Array(piece));
    const written = await this.#sink.written().catch(writeFailed);
    return checkRecording(written);
  }

  async #lines(all: Bytes): Promise<Result<ImportSummary, Fault>> {
    const info = { source: this.#source.name, synthetic: false };
    const writer = new RecordingWriter((bytes) => this.#append(bytes), info);
    const output = new RecordingOutput(writer);
    const text = new TextImport(this.#source.name, output);
    this.#output = output;
    this.#text = text;
    for await (const piece of all) {
      const mistake = text.push(piece);
      if (mistake) return err(mistake);
    }
    const found = text.end();
    if (!found.ok) return found;
    writer.finish();
    return ok(summaryOf(found.value, output));
  }

  #append(bytes: Uint8Array): void {
    try {
      this.#sink.append(bytes);
    } catch (cause) {
      writeFailed(cause);
    }
  }

  /** Counts what was read, gives the user the chance to stop, and tells how far it is. */
  #tell(bytes: number): void {
    const { signal, onProgress } = this.#options;
    if (signal?.aborted) throw new ImportFailure(fault('cancelled', 'the import was cancelled'));
    this.#bytesRead += bytes;
    onProgress?.({
      bytesRead: this.#bytesRead,
      size: this.#source.size,
      updates: this.#output?.updates ?? 0,
    });
  }
}

function summaryOf({ format, reader }: Recognised, output: RecordingOutput): ImportSummary {
  const { symbols, updates, ticks, firstTime, lastTime } = output;
  const times = { firstTime: epochMs(firstTime), lastTime: epochMs(lastTime) };
  return {
    format,
    symbols,
    updates,
    ticks,
    dropped: reader.dropped,
    gaps: reader.gaps,
    ...times,
    isComplete: true,
  };
}

function writeFailed(cause: unknown): never {
  throw failure('write_failed', 'the recording cannot be stored', cause);
}
