import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fileToImport } from '../../src/adapters/files/node-file';
import type { ImportSource } from '../../src/app/import/port';
import { generatedFrames } from './generated-frames';

const RECORDED = '../../../shared/data/replays/binance_spot_btcusdt_2024-08-08_650s.jsonl.gz';
const DIFFS = 6_500;

/** The file that the import is measured on: a recorded market where it is there, else a generated one of its shape. */
export async function importBenchFile(): Promise<{
  readonly source: ImportSource;
  readonly import_file: string;
}> {
  const recorded = fileURLToPath(new URL(RECORDED, import.meta.url));
  if (!existsSync(recorded))
    return { source: await generatedFrames(DIFFS), import_file: `generated: ${DIFFS} diffs` };
  const source = await fileToImport(recorded);
  return { source, import_file: `recorded: ${source.name}` };
}
