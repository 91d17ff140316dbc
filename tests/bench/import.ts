import { importMarketData } from '../../src/adapters/replay/import';
import { describeImportError } from '../../src/adapters/replay/import-error';
import type { Gunzip, ImportSink, ImportSource } from '../../src/app/import/port';

/** What an import needs of its surroundings; the same bench runs in Node and in a browser's worker. */
export interface ImportBenchTools {
  readonly newSink: () => ImportSink;
  /** Absent: the platform's DecompressionStream. */
  readonly gunzip?: Gunzip;
}

/** Book updates a second from a file of raw gzip frames to a recording, unpacking included. */
export interface ImportFigures {
  /** The best round. */
  readonly import_updates_per_second: number;
  /** The first round, with code that was never run before: what a command that imports one file sees. */
  readonly import_first_updates_per_second: number;
  readonly import_updates: number;
}

/** Imports `file` `rounds` times. */
export async function benchImport(
  file: ImportSource,
  rounds: number,
  tools: ImportBenchTools,
): Promise<ImportFigures> {
  const speeds: number[] = [];
  let updates = 0;
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now();
    const imported = await importMarketData(
      file,
      tools.newSink(),
      tools.gunzip ? { gunzip: tools.gunzip } : {},
    );
    if (!imported.ok) throw new Error(describeImportError(imported.error));
    ({ updates } = imported.value);
    speeds.push((updates / (performance.now() - started)) * 1000);
  }
  return {
    import_updates_per_second: Math.round(Math.max(...speeds)),
    import_first_updates_per_second: Math.round(speeds[0] ?? 0),
    import_updates: updates,
  };
}
