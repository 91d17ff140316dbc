import type { Page } from '@playwright/test';
import type { DeskPage } from './pages/desk-page';
import { expect, test } from './pages/desk-test';

/**
 * Figures of the page for docs/benchmarks.md, not a check: `PAGE_BENCH=recording.jsonl.gz npx playwright test page-bench`.
 * They are printed, and depend on the machine and on what else it does.
 */
const FILE = process.env['PAGE_BENCH'];
const WATCH_MS = 20_000;

test.skip(FILE === undefined, 'measured on request: PAGE_BENCH names a recorded market');

/** What the page notes while it is watched. */
interface Seen {
  readonly frames: number[];
  readonly longTasks: number[];
}

declare global {
  interface Window {
    seen?: Seen;
  }
}

/** Frames and long tasks of the page from now on. */
async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen: Seen = { frames: [], longTasks: [] };
    let last = performance.now();
    const next = (now: number): void => {
      seen.frames.push(now - last);
      last = now;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.longTasks.push(entry.duration);
    }).observe({ type: 'longtask' });
    window.seen = seen;
  });
}

/** What was seen: frames a second, and the longest task, milliseconds. */
async function seenIn(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() => {
    const seen = window.seen ?? { frames: [], longTasks: [] };
    const sorted = seen.frames.toSorted((a, b) => a - b);
    const at = (share: number): number =>
      Math.round((sorted[Math.floor(share * sorted.length)] ?? 0) * 10) / 10;
    const frame = { frame_ms_p50: at(0.5), frame_ms_p95: at(0.95), frames: sorted.length };
    return {
      ...frame,
      long_tasks: seen.longTasks.length,
      longest_task_ms: Math.round(Math.max(0, ...seen.longTasks)),
    };
  });
}

test('a replay at 100 times real time', async ({ desk, page }) => {
  test.setTimeout(180_000);
  await desk.open('replay=none&speed=100');
  await page.getByTestId('open-file').setInputFiles(FILE ?? '');
  await desk.waitForTicks(50);
  await watchFrames(page);
  await page.waitForTimeout(WATCH_MS);
  const figures = await seenIn(page);
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
  const figures = await seenIn(page);
  const seeks = await timesOfSeeks(desk);
  const seek = { seek_ms_p50: seeks[10], seek_ms_max: seeks.at(-1) };
  process.stdout.write(`charts: ${JSON.stringify({ points: past?.shownTicks, ...figures, ...seek })}\n`);
  expect(figures['frames']).toBeGreaterThan(0);
});

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
