import { describe, expect, test } from 'vitest';
import { fileToImport, newFileSink, zlibGunzip } from '../../../../src/adapters/files/node-file';
import { importMarketData } from '../../../../src/adapters/replay/import';
import { sharedFile } from './importing';

/** The recorded markets that stand beside the project on some machines, with the counts their own notes give. */
const RECORDED = [
  [
    'data/replays/binance_spot_btcusdt_2024-08-08_60s.jsonl.gz',
    { symbol: 'BTCUSDT', ticks: 597, dropped: 2 },
  ],
  [
    'data/replays/binance_spot_btcusdt_2024-08-08_650s.jsonl.gz',
    { symbol: 'BTCUSDT', ticks: 6493, dropped: 2 },
  ],
  [
    'data/replays/binance_spot_ethusdt_2024-08-08_650s.jsonl.gz',
    { symbol: 'ETHUSDT', ticks: 6468, dropped: 2 },
  ],
  [
    'data/replays/binance_spot_nexousdt_2024-07-23_34h.jsonl.gz',
    { symbol: 'NEXOUSDT', ticks: 99030, dropped: 0 },
  ],
] as const;

describe.each(RECORDED)('%s', (path, { symbol, ticks, dropped }) => {
  const file = sharedFile(path);

  test.skipIf(file === null)('gives every update that its notes count, without a gap', async () => {
    const sink = newFileSink();
    const imported = await importMarketData(await fileToImport(file ?? ''), sink, { gunzip: zlibGunzip });
    sink.close();
    const summary = imported.ok ? imported.value : imported.error;
    expect(summary).toMatchObject({ format: 'binance_frames', ticks, updates: ticks + 1, dropped, gaps: 0 });
    expect(summary).toMatchObject({ symbols: [{ name: symbol }] });
  });
});

describe.each(['s11', 's12', 's13'])('golden/%s.replay.ndjson.gz', (name) => {
  const file = sharedFile(`golden/${name}.replay.ndjson.gz`);

  test.skipIf(file === null)('gives a tick for every line', async () => {
    const sink = newFileSink();
    const imported = await importMarketData(await fileToImport(file ?? ''), sink, { gunzip: zlibGunzip });
    sink.close();
    const lines = name === 's13' ? 2500 : 3000;
    expect(imported.ok && imported.value).toMatchObject({
      format: 'snapshot_lines',
      ticks: lines,
      updates: lines,
    });
  });
});
