import { expect, test } from 'vitest';
import type { Effects } from '../../../../src/app/engine/effects';
import { recordingError } from '../../../../src/app/recording/error';
import { mergeRecordings } from '../../../../src/app/recording/merge';
import { RecordingReader } from '../../../../src/app/recording/reader';
import type { RecordingStream } from '../../../../src/app/recording/stream';
import { playToEnd, Replay, replayIdentity } from '../../../../src/app/run/replay';
import { err, ok } from '../../../../src/core/result';
import { epochMs } from '../../../../src/core/time';
import { EAGER, NOON } from '../../../support/desk';
import { updateOf } from '../../../support/naive-book';
import { quotesFrom, recordedMarket } from '../../../support/recorded-market';
import { testRun } from '../../../support/test-run';
import { declare, memorySource, recordingOf } from '../recording/memory';

/** Plays a stream to its end; the times and symbols of its ticks, and the run. */
async function played(stream: RecordingStream) {
  const { run, ledger } = testRun(EAGER);
  const ticks: number[][] = [];
  const note = ({ time, symbol }: Effects): void => void ticks.push([time - NOON, symbol]);
  const result = await playToEnd(new Replay(stream, run), note);
  return { run, ledger, ticks, result };
}

test('every update is a tick of the run, in the file’s order, across blocks', async () => {
  const stream = await recordedMarket({ quotes: quotesFrom(NOON, 10, 500), blockQuotes: 3 });
  const { ticks, run, result } = await played(stream);
  expect(result.ok).toBe(true);
  expect(ticks).toEqual(quotesFrom(0, 10, 500).map(({ time }) => [time, 0]));
  expect(run.state.ticks).toBe(10);
});

test('every symbol enters under its name and scale before its first tick', async () => {
  const quotes = quotesFrom(NOON, 4, 500).map((quote, i) => ({ ...quote, symbol: i % 2 }));
  const { run } = await played(await recordedMarket({ quotes, names: ['BTCUSDT', 'ETHUSDT'] }));
  expect(
    run.state.symbols.map(({ name, scale, ticks }) => [name, scale.priceDecimals, scale.qtyDecimals, ticks]),
  ).toEqual([
    ['BTCUSDT', 2, 3, 2],
    ['ETHUSDT', 2, 3, 2],
  ]);
});

/** Two ticks at 99.99 / 100.01, with a scale that grows by a decimal between them. */
const GROWING = recordingOf((writer) => {
  declare(writer, 'BTCUSDT', [2, 3]);
  writer.write(updateOf({ bids: [[9_999, 9]], asks: [[10_001, 1]], reset: true, time: NOON }));
  declare(writer, 'BTCUSDT', [3, 3]);
  writer.write(updateOf({ bids: [[99_990, 8]], asks: [], time: NOON + 1 }));
});

async function opened(bytes: Uint8Array): Promise<RecordingReader> {
  const reader = await RecordingReader.open(memorySource(bytes));
  if (!reader.ok) throw new Error(reader.error.message);
  return reader.value;
}

test('a scale that grows is announced, the book goes on in it, and no tick is made of it', async () => {
  const { run, ticks } = await played(await opened(GROWING));
  const [symbol] = run.state.symbols;
  expect(ticks).toEqual([
    [0, 0],
    [1, 0],
  ]);
  expect([
    symbol?.scale.priceDecimals,
    symbol?.mid(),
    symbol?.windows.count,
    symbol?.book.asks.levels,
  ]).toEqual([3, 100, 2, 1]);
});

test('several files are one market, by event time', async () => {
  const files = [
    await recordedMarket({ quotes: quotesFrom(NOON, 3, 1_000), names: ['BTCUSDT'] }),
    await recordedMarket({ quotes: quotesFrom(NOON + 400, 3, 1_000), names: ['ETHUSDT'], blockQuotes: 1 }),
  ];
  const merged = mergeRecordings(files);
  if (!merged.ok) throw new Error(merged.error.message);
  const { ticks, run } = await played(merged.value);
  expect(ticks).toEqual([0, 400, 1_000, 1_400, 2_000, 2_400].map((time, i) => [time, i % 2]));
  expect(run.state.symbols.map(({ name }) => name)).toEqual(['BTCUSDT', 'ETHUSDT']);
});

test('notes between the updates are passed over', async () => {
  const bytes = recordingOf((writer) => {
    declare(writer, 'BTCUSDT', [2, 3]);
    writer.writeNote({ time: epochMs(NOON), code: 'feed', payload: '' });
    writer.write(updateOf({ bids: [[9_999, 9]], asks: [[10_001, 1]], reset: true, time: NOON + 5 }));
    writer.writeNote({ time: epochMs(NOON + 6), code: 'feed', payload: '' });
  });
  expect((await played(await opened(bytes))).ticks).toEqual([[5, 0]]);
});

test('the end of the recording writes the last rows', async () => {
  const { ledger } = await played(await recordedMarket({ quotes: quotesFrom(NOON, 3, 1_000) }));
  const snapshots = ledger.commits.flat().filter(({ table }) => table === 'account_snapshots');
  expect(snapshots.at(-1)).toMatchObject({ row: { timestamp: '2024-08-08T12:00:02.000000' } });
});

test('a recording that cannot be read on ends the replay with its error, and writes no last rows', async () => {
  const stream = await recordedMarket({ quotes: quotesFrom(NOON, 3, 1_000), blockQuotes: 2 });
  const error = recordingError('damaged_block', 7, 'damaged');
  const nextBlock = stream.nextBlock.bind(stream);
  let blocks = 0;
  stream.nextBlock = () => (blocks++ === 0 ? nextBlock() : Promise.resolve(err(error)));
  const { result, ticks, ledger } = await played(stream);
  expect([result, ticks.length, ledger.commits.length]).toEqual([{ ok: false, error }, 2, 2]);
});

test('a recording that changes a symbol which it does not name is a bug', async () => {
  const nameless: RecordingStream = {
    symbols: [],
    firstTime: null,
    lastTime: null,
    updates: 0,
    complete: true,
    note: { time: epochMs(NOON), code: '', payload: '' },
    scale: () => ({ priceDecimals: 2, qtyDecimals: 3 }),
    nextBlock: async () => ok(true),
    next: () => 'scale',
    peekTime: () => Number.NaN,
    seek: () => 0,
    fork: () => nameless,
  };
  await expect(played(nameless)).rejects.toThrow('a symbol that it does not name');
});

test('ids are those of the configuration, the symbols and the first event', async () => {
  const base = await recordedMarket({ quotes: quotesFrom(NOON, 3, 1_000) });
  const others = [
    await recordedMarket({ quotes: quotesFrom(NOON + 1, 3, 1_000) }),
    await recordedMarket({ quotes: quotesFrom(NOON, 3, 1_000), names: ['ETHUSDT'] }),
  ];
  const again = await recordedMarket({ quotes: quotesFrom(NOON, 5, 500), blockQuotes: 1 });
  expect(replayIdentity('config', again)).toBe(replayIdentity('config', base));
  const different = [
    replayIdentity('config 2', base),
    ...others.map((other) => replayIdentity('config', other)),
  ];
  expect(new Set([replayIdentity('config', base), ...different]).size).toBe(4);
});

test('of several files the one that begins first may be any of them', async () => {
  const files = [
    await recordedMarket({ quotes: quotesFrom(NOON + 400, 3, 1_000), names: ['BTCUSDT'] }),
    await recordedMarket({ quotes: quotesFrom(NOON, 3, 1_000), names: ['ETHUSDT'] }),
  ];
  const merged = mergeRecordings(files);
  if (!merged.ok) throw new Error(merged.error.message);
  const { ticks, run } = await played(merged.value);
  expect(ticks.map(([time]) => time)).toEqual([0, 400, 1_000, 1_400, 2_000, 2_400]);
  expect(run.state.symbols.map(({ name, ticks: own }) => [name, own])).toEqual([
    ['ETHUSDT', 3],
    ['BTCUSDT', 3],
  ]);
});
