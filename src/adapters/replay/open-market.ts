import type { ImportControl, OpenedMarket, OpenFailure } from '../../app/desk/ports';
import type { Gunzip, ImportSink, ImportSource } from '../../app/import/port';
import type { RecordingError } from '../../app/recording/error';
import { mergeRecordings } from '../../app/recording/merge';
import type { RecordingSource } from '../../app/recording/source';
import { RecordingReader } from '../../app/recording/reader';
import { marketOf } from '../../app/recordings/market-of';
import { err, ok, type Result } from '../../core/result';
import { importMarketData } from './import';
import { type ImportError, withoutControls } from './import-error';

/** What opening needs of its surroundings. */
export interface MarketWorkshop {
  /** Room for one recording. */
  newSink(): ImportSink;
  /** A faster unpacker than the platform's stream, where there is one. */
  readonly gunzip?: Gunzip;
}

/** Imports files one after another and opens them as one market, merged by event time. The first fault ends it. */
export async function openMarket(
  files: readonly ImportSource[],
  control: ImportControl,
  workshop: MarketWorkshop,
): Promise<Result<OpenedMarket, OpenFailure>> {
  const readers: RecordingReader[] = [];
  for (const file of files) {
    const sink = workshop.newSink();
    const imported = await importOne(file, sink, control, workshop);
    if (!imported.ok) return err(importFailure(imported.error));
    const reader = await RecordingReader.open(await sink.written());
    if (!reader.ok) return err(recordingFailure(reader.error));
    readers.push(reader.value);
  }
  return asMarket(files, readers);
}

/** Imports one file of any format as a recording, to be kept. */
export async function importAsRecording(
  file: ImportSource,
  workshop: MarketWorkshop,
): Promise<Result<RecordingSource, OpenFailure>> {
  const sink = workshop.newSink();
  const control = { onProgress: () => undefined, isCancelled: () => false };
  const imported = await importOne(file, sink, control, workshop);
  return imported.ok ? ok(await sink.written()) : err(importFailure(imported.error));
}

async function asMarket(
  files: readonly ImportSource[],
  readers: readonly RecordingReader[],
): Promise<Result<OpenedMarket, OpenFailure>> {
  const [only] = readers;
  if (readers.length === 1 && only) {
    const market = await marketOf(only, files[0]?.name ?? '');
    return market.ok ? market : err(recordingFailure(market.error));
  }
  const merged = mergeRecordings(readers);
  if (!merged.ok) return err(recordingFailure(merged.error));
  const names = readers.map((reader, i) => reader.info.source || (files[i]?.name ?? ''));
  const synthetic = readers.some((reader) => reader.info.synthetic);
  return ok({ stream: merged.value, name: names.join(' + '), synthetic });
}

function importOne(
  file: ImportSource,
  sink: ImportSink,
  control: ImportControl,
  workshop: MarketWorkshop,
): ReturnType<typeof importMarketData> {
  const abort = new AbortController();
  return importMarketData(file, sink, {
    ...(workshop.gunzip && { gunzip: workshop.gunzip }),
    signal: abort.signal,
    onProgress: ({ bytesRead, size, updates }) => {
      control.onProgress({ name: file.name, bytesRead, bytesTotal: size, updates });
      if (control.isCancelled()) abort.abort();
    },
  });
}

function importFailure({ code, file, line, message }: ImportError): OpenFailure {
  if (code === 'cancelled') return { kind: 'cancelled' };
  const told = { file: withoutControls(file), line, detail: withoutControls(message) };
  return { kind: 'trouble', trouble: { kind: 'import', code, ...told } };
}

function recordingFailure({ code, message }: RecordingError): OpenFailure {
  return { kind: 'trouble', trouble: { kind: 'recording', code, detail: message } };
}
