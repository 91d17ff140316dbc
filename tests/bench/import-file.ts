import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { fileToImport } from '../../src/adapters/files/node-file';
import type { ImportSource } from '../../src/app/import/port';
import { frameLines } from './frame-lines';
import { benchRecording } from './replay';

const RECORDED = '../../../shared/data/replays/binance_spot_btcusdt_2024-08-08_650s.jsonl.gz';
const DIFFS = 6_500;
/** Frames of other streams to a depth event, as in the recorded file. */
const TICKERS = 11;
const TRADES = 3;

/** The file that the import is measured on: a recorded market where it is there, else a generated one of its shape. */
export async function importBenchFile(): Promise<{
  readonly source: ImportSource;
  readonly import_file: string;
}> {
  const recorded = fileURLToPath(new URL(RECORDED, import.meta.url));
  if (existsSync(recorded)) {
    const source = await fileToImport(recorded);
    return { source, import_file: `recorded: ${source.name}` };
  }
  const source = await generatedFile();
  return {
    source,
    import_file: `generated: ${DIFFS} diffs with ${TICKERS} tickers and ${TRADES} trades each`,
  };
}

async function generatedFile(): Promise<ImportSource> {
  const lines = await frameLines(benchRecording(DIFFS));
  const others = [
    ...Array<string>(TICKERS).fill(tickerLine()),
    ...Array<string>(TRADES).fill(tradeLine()),
  ].join('\n');
  const packed = gzipSync(lines.map((line) => `${line}\n${others}\n`).join(''));
  return {
    name: 'generated.jsonl.gz',
    size: packed.length,
    async *bytes() {
      yield packed;
    },
  };
}

function tickerLine(): string {
  const data = {
    u: 50093239212,
    s: 'BTCUSDT',
    b: '61837.63000000',
    B: '3.25',
    a: '61837.64000000',
    A: '1.5',
  };
  return JSON.stringify({
    kind: 'ws',
    recv_ms: 1723161254087.891,
    raw: { stream: 'btcusdt@bookTicker', data },
  });
}

function tradeLine(): string {
  const trade = { e: 'trade', E: 1723161255343, s: 'BTCUSDT', t: 41, p: '61837.63000000', q: '0.02000000' };
  const data = { ...trade, T: 1723161255342, m: true, M: true };
  return JSON.stringify({ kind: 'ws', recv_ms: 1723161254087.896, raw: { stream: 'btcusdt@trade', data } });
}
