import { expect, test } from 'vitest';
import { openMarket } from '../../../../src/adapters/replay/open-market';
import type { ImportControl, ImportStep, OpenedMarket } from '../../../../src/app/desk/ports';
import type { ImportSource } from '../../../../src/app/import/port';
import type { RecordingStream } from '../../../../src/app/recording/stream';
import { BookUpdate } from '../../../../src/core/market/update';
import { epochMs } from '../../../../src/core/time';
import { NOON } from '../../../support/desk';
import { quotesFrom, recordedBytes } from '../../../support/recorded-market';
import { MemorySink, source, utf8 } from './importing';

const PATIENT: ImportControl = { onProgress: () => {}, isCancelled: () => false };

/** Opens files, and what that left behind: one sink for each file that was begun. */
async function open(files: readonly ImportSource[], control: ImportControl = PATIENT) {
  const sinks: MemorySink[] = [];
  const newSink = (): MemorySink => {
    const sink = new MemorySink();
    sinks.push(sink);
    return sink;
  };
  return { opened: await openMarket(files, control, { newSink }), sinks };
}

async function market(files: readonly ImportSource[]): Promise<OpenedMarket> {
  const { opened } = await open(files);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}

/** The ticks of a stream, each as its time and the name of its symbol. */
async function ticksOf(stream: RecordingStream): Promise<string[]> {
  const ticks: string[] = [];
  const update = new BookUpdate();
  for (let block = await stream.nextBlock(); block.ok && block.value; block = await stream.nextBlock())
    for (let event = stream.next(update); event !== 'end'; event = stream.next(update))
      if (event === 'update') ticks.push(`${update.time - NOON} ${stream.symbols[update.symbol]?.name}`);
  return ticks;
}

/** A file of snapshot lines of one symbol, a second apart. */
function lines(name: string, symbol: string, count: number, start = NOON): ImportSource {
  const text = quotesFrom(start, count, 1_000).map(({ time }) =>
    JSON.stringify({ t: time, s: symbol, u: time, b: [['99.99', '1.5']], a: [['100.01', '2.5']] }),
  );
  return source(name, utf8(`${text.join('\n')}\n`), 100);
}

/** A recording of our own. */
function recording(name: string, symbol: string, synthetic = false): ImportSource {
  const info = { source: `${symbol} of the exchange`, synthetic };
  return source(name, recordedBytes({ quotes: quotesFrom(NOON + 300, 2, 1_000), names: [symbol], info }));
}

test('one file is one market under the name of the file', async () => {
  const { name, synthetic, stream } = await market([lines('friday.jsonl', 'BTCUSDT', 3)]);
  expect([name, synthetic]).toEqual(['friday.jsonl', false]);
  expect(await ticksOf(stream)).toEqual(['0 BTCUSDT', '1000 BTCUSDT', '2000 BTCUSDT']);
});

test('a recording of our own bears the name that it was made under, whatever the file is called', async () => {
  expect((await market([recording('download(3).rec', 'ETHUSDT')])).name).toBe('ETHUSDT of the exchange');
});

test('several files of several formats are one market, merged by event time', async () => {
  const { name, stream } = await market([
    lines('friday.jsonl', 'BTCUSDT', 3),
    recording('eth.rec', 'ETHUSDT'),
  ]);
  expect(name).toBe('friday.jsonl + ETHUSDT of the exchange');
  expect(await ticksOf(stream)).toEqual([
    '0 BTCUSDT',
    '300 ETHUSDT',
    '1000 BTCUSDT',
    '1300 ETHUSDT',
    '2000 BTCUSDT',
  ]);
});

test('a market is synthetic where one of its files is', async () => {
  const files = [lines('friday.jsonl', 'BTCUSDT', 1), recording('made.rec', 'ETHUSDT', true)];
  expect((await market(files)).synthetic).toBe(true);
});

test('each file tells how far it is, up to its size', async () => {
  const steps: ImportStep[] = [];
  const files = [lines('one.jsonl', 'BTCUSDT', 9), lines('two.jsonl', 'ETHUSDT', 3)];
  await open(files, { ...PATIENT, onProgress: (step) => steps.push(step) });
  for (const { name, size } of files) {
    const own = steps.filter((step) => step.name === name);
    expect(own.length).toBeGreaterThan(1);
    expect(own.at(-1)).toMatchObject({ bytesRead: size, bytesTotal: size });
  }
});

test('a cancelled import is no trouble, keeps nothing and begins no other file', async () => {
  const control: ImportControl = { onProgress: () => {}, isCancelled: () => true };
  const files = [lines('one.jsonl', 'BTCUSDT', 9), lines('two.jsonl', 'ETHUSDT', 9)];
  const { opened, sinks } = await open(files, control);
  expect(opened).toEqual({ ok: false, error: { kind: 'cancelled' } });
  expect(sinks.map(({ calls }) => calls)).toEqual([['discard']]);
});

test('a bad line is named with its file and why', async () => {
  const bad = source(
    'bad.jsonl',
    utf8('{"t":1723118400000,"s":"X","u":1,"b":[["1","1"]],"a":[["2","1"]]}\n{"t":\n'),
  );
  const { opened, sinks } = await open([bad]);
  expect(opened).toMatchObject({
    ok: false,
    error: {
      kind: 'trouble',
      trouble: { kind: 'import', file: 'bad.jsonl', line: 2 },
    },
  });
  expect(sinks.map(({ calls }) => calls)).toEqual([['discard']]);
});

test('a fault in the second file opens nothing of the first', async () => {
  const { opened } = await open([lines('good.jsonl', 'BTCUSDT', 3), source('empty.csv', new Uint8Array())]);
  expect(opened).toMatchObject({
    ok: false,
    error: { trouble: { kind: 'import', file: 'empty.csv' } },
  });
});

test('two files with the same symbol at the same time cannot be one market, and both are named', async () => {
  const { opened } = await open([
    lines('one.jsonl', 'BTCUSDT', 3),
    lines('two.jsonl', 'BTCUSDT', 3, NOON + 500),
  ]);
  expect(opened).toMatchObject({
    ok: false,
    error: { trouble: { detail: expect.stringMatching(/one\.jsonl.*two\.jsonl.*BTCUSDT/) } },
  });
});

test('two files with the same symbol one after the other are one market', async () => {
  const files = [lines('later.jsonl', 'BTCUSDT', 2, NOON + 10_000), lines('one.jsonl', 'BTCUSDT', 2)];
  expect(await ticksOf((await market(files)).stream)).toEqual([
    '0 BTCUSDT',
    '1000 BTCUSDT',
    '10000 BTCUSDT',
    '11000 BTCUSDT',
  ]);
});

test('a market can be played twice', async () => {
  const { stream } = await market([lines('friday.jsonl', 'BTCUSDT', 3), recording('eth.rec', 'ETHUSDT')]);
  const first = await ticksOf(stream);
  stream.seek(epochMs(0));
  expect(await ticksOf(stream)).toEqual(first);
});
