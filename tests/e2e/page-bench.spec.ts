import type { Page } from '@playwright/test';
import type { DeskPage } from './pages/desk-page';
import { expect, test } from './pages/desk-test';
import { countViews, figuresSeen, watchFrames } from './pages/page-figures';

/**
 * Figures of the page for docs/benchmarks.md, not a check: `PAGE_BENCH=recording.jsonl.gz npx playwright test page-bench`.
 * They are printed, and depend on the machine and on what else it does.
 */
const FILE = process.env['PAGE_BENCH'];
const WATCH_MS = 20_000;
const POINTS = 100_000;

type Mouse = Page['mouse'];
interface Field {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One step of each thing that a hand does with a chart. */
const MOVES: Readonly<Record<string, (mouse: Mouse, field: Field, step: number) => Promise<void>>> = {
  zoom: (mouse, _, step) => mouse.wheel(0, step % 60 < 30 ? -60 : 60),
  pan: (mouse, _, step) => mouse.wheel(step % 60 < 30 ? 20 : -20, 0),
  cursor: (mouse, { x, y, width, height }, step) => mouse.move(x + (width * step) / 120, y + height / 2),
};

test.skip(FILE === undefined, 'measured on request: PAGE_BENCH names a recorded market');

test('a replay at 100 times real time', async ({ desk, page }) => {
  test.setTimeout(180_000);
  await countViews(page);
  await desk.open('replay=none&speed=100');
  await page.getByTestId('open-file').setInputFiles(FILE ?? '');
  await desk.waitForTicks(50);
  await watchFrames(page);
  await page.waitForTimeout(WATCH_MS);
  const figures = await figuresSeen(page);
  process.stdout.write(`100x: ${JSON.stringify({ ...figures, ticks: await desk.ticks() })}\n`);
  expect(figures['frames']).toBeGreaterThan(0);
});

test('charts of the whole recording, zoomed and moved', async ({ desk, page }) => {
  test.setTimeout(240_000);
  await openPaused(desk, FILE ?? '');
  for (const name of ['z', 'volatility', 'momentum', 'slope'])
    await page.getByTestId(`feature-${name}`).click();
  await desk.seek.press('End');
  await expect.poll(async () => (await desk.state()).dvr?.shown, { timeout: 120_000 }).toBe('ahead');
  const { past } = await desk.state();
  await watchFrames(page);
  await desk.priceChart.locator('.u-over').hover();
  for (let i = 0; i < 60; i++)
    await page.mouse.wheel(i % 2 === 0 ? 0 : 40, i % 2 === 0 ? 120 * (i < 30 ? -1 : 1) : 0);
  const figures = await figuresSeen(page);
  const seeks = await timesOfSeeks(desk);
  const seek = { seek_ms_p50: seeks[10], seek_ms_max: seeks.at(-1) };
  process.stdout.write(`charts: ${JSON.stringify({ points: past?.shownTicks, ...figures, ...seek })}\n`);
  expect(figures['frames']).toBeGreaterThan(0);
});

test('a hundred thousand points, zoomed, moved and pointed at', async ({ desk, page }) => {
  test.setTimeout(400_000);
  await desk.open('replay=none&speed=max');
  await desk.openFile('points.ndjson', manySnapshots(POINTS));
  await expect.poll(async () => (await desk.state()).playback?.finished, { timeout: 300_000 }).toBe(true);
  const { past } = await desk.state();
  const box = await desk.priceChart.locator('.u-over').boundingBox();
  if (box === null) throw new Error('The price chart has no field.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  for (const [name, move] of Object.entries(MOVES)) {
    await watchFrames(page);
    for (let i = 0; i < 120; i++) await move(page.mouse, box, i);
    const figures = await figuresSeen(page);
    process.stdout.write(`${name}: ${JSON.stringify({ points: past?.shownTicks, ...figures })}\n`);
  }
  expect(past?.shownTicks).toBe(POINTS);
});

test('the first view without a network', async ({ desk, page, context }) => {
  await desk.open('replay=none');
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated');
  await context.setOffline(true);
  const times: number[] = [];
  for (let i = 0; i < 10; i++) {
    await desk.open('replay=none');
    await expect(desk.mode).toHaveText('IDLE');
    times.push(await page.evaluate(timeOfFirstView));
  }
  const sorted = times.toSorted((a, b) => a - b);
  process.stdout.write(`first view: ${JSON.stringify({ ms_p50: sorted[5], ms_max: sorted.at(-1) })}\n`);
  expect(sorted).toHaveLength(10);
});

/** In the page: from the call of the address until its first content was painted, milliseconds; waits where the paint is not reported yet. */
async function timeOfFirstView(): Promise<number> {
  for (;;) {
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    if (paint !== undefined) return Math.round(paint.startTime);
    await new Promise(requestAnimationFrame);
  }
}

/** Whole books of one symbol, ten a second, whose price wanders in waves. */
function manySnapshots(count: number): string {
  return Array.from({ length: count }, (_, i) => {
    const bid = (60_000 + Math.round(300 * Math.sin(i / 900) + 40 * Math.sin(i / 37))) / 100;
    const lots = 2 + Math.round(3 * Math.sin(i / 11)) / 2;
    const book = { b: [[bid.toFixed(2), lots.toFixed(1)]], a: [[(bid + 0.01).toFixed(2), '2.0']] };
    return `${JSON.stringify({ t: 1_723_161_600_000 + i * 100, s: 'BTCUSDT', u: i + 1, ...book })}\n`;
  }).join('');
}

async function openPaused(desk: DeskPage, file: string): Promise<void> {
  await desk.open('replay=none&speed=1');
  await desk.page.getByTestId('open-file').setInputFiles(file);
  await desk.waitForTicks(2);
  await desk.pauseAndSettle();
}

/** From the slider's move until the page shows the moment, milliseconds, shortest first. */
async function timesOfSeeks(desk: DeskPage): Promise<number[]> {
  const { playback } = await desk.state();
  const [from, to] = [playback?.start ?? 0, playback?.end ?? 0];
  const times: number[] = [];
  for (let i = 1; i <= 20; i++) {
    const target = Math.round(from + (((i * 7919) % 1000) / 1000) * (to - from));
    times.push(await desk.page.evaluate(timeOfSeek, target));
  }
  return times.toSorted((a, b) => a - b);
}

/** In the page: moves the slider and waits for the frame in which its readout stands at the moment that is shown. */
async function timeOfSeek(target: number): Promise<number> {
  const slider = document.querySelector<HTMLInputElement>('[data-testid="seek"]');
  const clock = document.querySelector('[data-testid="clock"]');
  if (!slider || !clock) return Number.NaN;
  const start = performance.now();
  const before = clock.getAttribute('datetime');
  slider.value = String(target);
  slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
  while (clock.getAttribute('datetime') === before && performance.now() - start < 5_000)
    await new Promise(requestAnimationFrame);
  return Math.round(performance.now() - start);
}
