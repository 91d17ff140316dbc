import type { ImportSource } from '../../src/app/import/port';
import { frameLines } from './frame-lines';
import { benchRecording } from './replay';

/** Frames of other streams to a depth event, as in a recorded minute of BTCUSDT. */
const TICKERS = 11;
const TRADES = 3;

/** A gzip file of raw Binance frames in memory: `diffs` depth events of about 46 level changes, tickers and trades between. */
export async function generatedFrames(diffs: number): Promise<ImportSource> {
  const lines = await frameLines(benchRecording(diffs));
  const others = [
    ...Array<string>(TICKERS).fill(tickerLine()),
    ...Array<string>(TRADES).fill(tradeLine()),
  ].join('\n');
  const text = new Blob(lines.map((line) => `${line}\n${others}\n`));
  const packed = new Response(text.stream().pipeThrough(new CompressionStream('gzip')));
  const bytes = new Uint8Array(await packed.arrayBuffer());
  return {
    name: 'generated.jsonl.gz',
    size: bytes.length,
    async *bytes() {
      yield bytes;
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
