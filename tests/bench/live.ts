import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright';
import { build } from 'vite';
import { needChromium } from '../../scripts/chromium.mjs';
import { CACHE } from '../../scripts/set-up.mjs';
import type { ViewState } from '../../src/app/view/view-state';
import { epochMs, MINUTE_MS } from '../../src/core/time';
import { ChromiumProcess } from '../support/chromium/chromium-process';
import { serveFolder } from '../support/chromium/page-server';
import { workerSeconds } from '../support/chromium/thread-times';
import { WorkerHeap } from '../support/chromium/worker-heap';
import { DrawnSource } from '../support/venues/market/drawn-source';
import { SimulatedMarket } from '../support/venues/market/simulated-market';
import { VenueServer } from '../support/venues/wire/venue-server';

/** Two markets that are traded in, and eight that are heavy. */
const MOODY = ['BTC', 'ETH'] as const;
const DEEP = ['SOL', 'XRP', 'DOGE', 'ADA', 'AVAX', 'LINK', 'DOT', 'LTC'] as const;
const BASES = [...MOODY, ...DEEP];
const EVERY_MS = 100;
/** A heap is looked at this often; what it does in the first fifth of the time is warming up. */
const SAMPLE_MS = 10_000;
const WARM_UP = 1 / 5;
/** Frames on their way may come for so long after the market's end. */
const REST_MS = 3_000;
/** A Thursday noon: far from every rest. */
const NOON = Date.UTC(2024, 7, 8, 12);

/** What a soak comes to. */
export interface LiveFigures {
  readonly minutes: number;
  readonly symbols: number;
  /** Updates that the venue sent, and those that the desk decided on. */
  readonly updates: number;
  readonly ticks: number;
  readonly missed: number;
  readonly trades: number;
  readonly resyncs: number;
  /** From a frame's receipt to the decision on it. */
  readonly decision_ms: { readonly p50: number; readonly p99: number };
  /** Share of one processor that the busiest worker had. */
  readonly worker_busy_percent: number;
  /** The worker's memory after a collection, buffers included: when it was warm, at the end, and how fast it grew between. */
  readonly heap_mb: { readonly warm: number; readonly end: number; readonly growth_per_minute: number };
  /** The machine's load over a minute, at the begin and at the end. */
  readonly load: readonly [number, number];
}

interface HeapSample {
  readonly minute: number;
  readonly mb: number;
}

/**
 * Ten symbols of Binance with ten updates a second each, listened to by the built page in Chromium in real time for so
 * many minutes: two with the moods of the sample, which trade, eight of some 2,500 levels a side and 46 changes an update.
 */
export async function benchLive(minutes: number): Promise<LiveFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'sundown-live-'));
  const venues = await startVenues(minutes);
  const app = join(CACHE, 'bench-live-app');
  await build({ logLevel: 'error', build: { outDir: app, emptyOutDir: true } });
  const server = await serveFolder(app);
  const chromium = await ChromiumProcess.start(await needChromium(), folder, 'leveldb');
  try {
    const page = await chromium.open(`${server.url}?replay=none&${venues.switches}&now=${clock()},1`);
    return await soak(page, venues, chromium, minutes);
  } finally {
    await chromium.close();
    server.close();
    await venues.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function clock(): string {
  return new Date(NOON).toISOString();
}

function startVenues(minutes: number): Promise<VenueServer> {
  const pace = { start: epochMs(NOON), everyMs: EVERY_MS, updates: (minutes * MINUTE_MS) / EVERY_MS };
  const sources = [
    ...MOODY.map((base, i) => DrawnSource.moody(base, 'USDT', pace, i + 1)),
    ...DEEP.map((base, i) => DrawnSource.deep(base, 'USDT', pace, i + 1)),
  ];
  return VenueServer.start({ market: new SimulatedMarket(sources), speed: 1, waits: true });
}

async function soak(
  page: Page,
  venues: VenueServer,
  chromium: ChromiumProcess,
  minutes: number,
): Promise<LiveFigures> {
  await page.getByTestId('live-symbol').fill(BASES.map((base) => `${base}USDT`).join(' '));
  await page.getByTestId('connect').click();
  const { market } = venues.simulator;
  while (market.awaited) await sleep(50);
  const load = loadavg()[0] ?? 0;
  const watched = await watch(chromium, market);
  await sleep(REST_MS);
  const state = await page.evaluate<ViewState>('window.sundown.state()');
  const updates = market.symbols.reduce((sum, symbol) => sum + symbol.updates, 0);
  return {
    minutes,
    symbols: BASES.length,
    updates,
    ...toldBy(state),
    missed: updates - state.ticks,
    ...watched,
    load: [load, loadavg()[0] ?? 0],
  };
}

/** Looks at the worker until the market ends. */
async function watch(
  chromium: ChromiumProcess,
  market: SimulatedMarket,
): Promise<Pick<LiveFigures, 'worker_busy_percent' | 'heap_mb'>> {
  const heap = await WorkerHeap.at(chromium.port, 'engine');
  const samples: HeapSample[] = [];
  const before = workerSeconds(chromium.renderers());
  const begin = performance.now();
  while (market.time !== null) {
    await sleep(SAMPLE_MS);
    samples.push({ minute: (performance.now() - begin) / MINUTE_MS, mb: await heap.usedMb() });
  }
  const seconds = (performance.now() - begin) / 1_000;
  const busy = busiest(before, workerSeconds(chromium.renderers()));
  heap.close();
  return { worker_busy_percent: (100 * busy) / seconds, heap_mb: growth(samples) };
}

/** What the desk itself says of the run. */
function toldBy({
  ticks,
  trades,
  live,
}: ViewState): Pick<LiveFigures, 'ticks' | 'trades' | 'resyncs' | 'decision_ms'> {
  const { p50Ms: p50 = Number.NaN, p99Ms: p99 = Number.NaN } = live?.latency ?? {};
  const resyncs = live?.symbols.reduce((sum, symbol) => sum + symbol.resyncs, 0) ?? Number.NaN;
  return { ticks, trades, resyncs, decision_ms: { p50, p99 } };
}

function busiest(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): number {
  return Math.max(0, ...[...after].map(([thread, seconds]) => seconds - (before.get(thread) ?? 0)));
}

/** The heap after the warm-up and at the end, and the slope of a straight line through what lies between. */
function growth(samples: readonly HeapSample[]): LiveFigures['heap_mb'] {
  const warm = samples.slice(Math.floor(samples.length * WARM_UP));
  const mean = (of: (sample: HeapSample) => number) =>
    warm.reduce((sum, sample) => sum + of(sample), 0) / warm.length;
  const middle = mean(({ minute }) => minute);
  const spread = mean(({ minute }) => (minute - middle) ** 2);
  const slope = mean(({ minute, mb }) => (minute - middle) * mb) / spread;
  return {
    warm: warm[0]?.mb ?? Number.NaN,
    end: warm.at(-1)?.mb ?? Number.NaN,
    growth_per_minute: slope,
  };
}
