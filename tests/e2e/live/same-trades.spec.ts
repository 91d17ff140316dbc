import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { epochMs } from '../../../src/core/time';
import { FrameLog } from '../../support/venues/client/frame-log';
import { NO_FAULTS, type Script } from '../../support/venues/faults/fault';
import { DrawnSource } from '../../support/venues/market/drawn-source';
import { RecordedSource } from '../../support/venues/market/recorded-source';
import { SimulatedMarket } from '../../support/venues/market/simulated-market';
import type { MarketSource } from '../../support/venues/market/source';
import { VenueServer } from '../../support/venues/wire/venue-server';
import type { DeskPage } from '../pages/desk-page';
import { expect, test } from '../pages/desk-test';
import { type RunResult, replayHeadless } from '../pages/headless-replay';
import { expectVerified, goLive, liveRun } from './live-run';
import { LONG } from '../../support/long';

const REAL = '../shared/data/replays';
const BTC = `${REAL}/binance_spot_btcusdt_2024-08-08_650s.jsonl.gz`;
const ETH = `${REAL}/binance_spot_ethusdt_2024-08-08_650s.jsonl.gz`;
const HAS_RECORDINGS = existsSync(BTC) && existsSync(ETH);
const SYMBOLS = ['BTCUSDT', 'ETHUSDT'];
const SPEED = 20;
/** A Thursday before midnight in UTC, far from every rest. */
const START = epochMs(Date.UTC(2024, 7, 8, 23, 54, 15));
/** How long a market may take at that speed, on a busy machine. */
const PATIENCE_MS = 120_000;

/** A market of our own: so many updates of each symbol, ten a second. */
function drawn(updates: number): MarketSource[] {
  const pace = { start: START, everyMs: 100, updates };
  return [DrawnSource.moody('BTC', 'USDT', pace, 21), DrawnSource.moody('ETH', 'USDT', pace, 22)];
}

/** 650 s of Binance, as they were recorded. */
function recorded(): MarketSource[] {
  return [new RecordedSource(BTC, 'BTC', 'USDT'), new RecordedSource(ETH, 'ETH', 'USDT')];
}

/** A market at the venues' server, with what it told. */
interface Stage {
  readonly venues: VenueServer;
  readonly log: FrameLog;
}

const stages: Stage[] = [];

async function staged(sources: readonly MarketSource[], script: Script = NO_FAULTS): Promise<Stage> {
  const market = new SimulatedMarket(sources);
  const venues = await VenueServer.start({ market, speed: SPEED, waits: true, script });
  const stage = { venues, log: new FrameLog(venues.simulator, () => Date.now()) };
  stages.push(stage);
  return stage;
}

/** A replay without a browser of what the page was told. */
async function replayOf({ log }: Stage): Promise<RunResult> {
  const folder = await mkdtemp(join(tmpdir(), 'sundown-frames-'));
  const file = join(folder, 'told.jsonl');
  await writeFile(file, log.text);
  const replayed = await replayHeadless([file]);
  await rm(folder, { recursive: true });
  return replayed;
}

/** The first sockets are closed, each after so many messages of books. */
function closing(after: number): Script {
  const steps = [{ after, fault: { fault: 'close', code: 1012 } }] as const;
  return { sockets: [{ venue: 'binance', endpoint: 'stream', sockets: [1, 2, 3], steps }] };
}

/** Plays the market to the page, and returns what the page came to. */
async function played(desk: DeskPage, stage: Stage): Promise<RunResult> {
  const opening = { venues: stage.venues, symbols: SYMBOLS, start: START, speed: SPEED };
  await goLive(desk, opening);
  const { market } = stage.venues.simulator;
  await expect.poll(() => market.time, { timeout: PATIENCE_MS }).toBeNull();
  return liveRun(desk, market);
}

/** A click on a trade of the live run shows the arithmetic of the tick that made it, and the present again after that. */
async function expectExplained({ page }: DeskPage): Promise<void> {
  await page.getByTestId('trade-row').first().getByRole('button').click();
  await expect(page.getByTestId('shown-tick')).toHaveAttribute('data-kind', 'tick');
  await expect(page.getByTestId('verdict')).toContainText('passed every gate and was traded');
  await page.getByTestId('to-present').click();
  await expect(page.getByTestId('shown-tick')).toHaveCount(0);
}

/** Sockets of the market's streams that the page has opened. */
function streamsOf({ venues }: Stage): number {
  return venues.simulator.sockets.filter(({ endpoint }) => endpoint === 'stream').length;
}

/** A market's time and a replay's, on a busy machine. */
test.setTimeout(240_000);

test.afterEach(async () => {
  for (const { venues } of stages.splice(0)) await venues.stop();
});

test('a market of our own, live, ends in the same trades as its replay without a browser', async ({
  desk,
}) => {
  test.skip(HAS_RECORDINGS && !LONG, 'the recorded market below shows the same, and more');
  const stage = await staged(drawn(900));
  const live = await played(desk, stage);
  expect(live.ticks).toBe(1_800);
  expect(live.trades.length).toBeGreaterThan(0);
  expect(live).toEqual(await replayOf(stage));
  await expectExplained(desk);
  await expectVerified(desk);
});

test('one whose sockets were closed three times ends in the same trades, too', async ({ desk }) => {
  const stage = await staged(drawn(4_000), closing(1_200));
  const live = await played(desk, stage);
  expect(streamsOf(stage)).toBe(4);
  expect(live).toEqual(await replayOf(stage));
  await expectVerified(desk);
});

test.describe('650 s of BTC and ETH at twenty times speed', () => {
  test.skip(!HAS_RECORDINGS, 'the recorded markets are not here');

  test('end in the same trades as the replay of the same files without a browser', async ({ desk }) => {
    const stage = await staged(recorded());
    const live = await played(desk, stage);
    expect(live.trades.length).toBeGreaterThan(0);
    expect(live).toEqual(await replayHeadless([BTC, ETH]));
    await expectExplained(desk);
    await expectVerified(desk);
  });

  test('and in those of the replay of what was told, where the sockets were closed three times', async ({
    desk,
  }) => {
    test.skip(!LONG, '40 s more of what our own market shows above: SUNDOWN_LONG=1');
    const stage = await staged(recorded(), closing(2_500));
    const live = await played(desk, stage);
    expect(streamsOf(stage)).toBe(4);
    expect(live).toEqual(await replayOf(stage));
    await expectVerified(desk);
  });
});
