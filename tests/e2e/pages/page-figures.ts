import type { Page } from '@playwright/test';

/** What the page notes while it is watched. */
interface Seen {
  readonly frames: number[];
  readonly longTasks: number[];
  /** Views that came from the engine, frame by frame. */
  readonly views: number[];
}

declare global {
  interface Window {
    seen?: Seen;
    viewsSoFar?: number;
  }
}

/** Half a frame more than one at 60 a second: what took longer has let one go by, milliseconds. */
const DROPPED_MS = 25;

/** Counts the views that the engine sends from the page's start on: comlink's calls of the page's sink, on the channel's own end. */
export async function countViews(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.viewsSoFar = 0;
    const count = (event: Event): void => {
      const data: unknown = event instanceof MessageEvent ? event.data : null;
      if (typeof data === 'object' && data !== null && 'type' in data && data.type === 'APPLY')
        window.viewsSoFar = (window.viewsSoFar ?? 0) + 1;
    };
    window.MessageChannel = class extends MessageChannel {
      constructor() {
        super();
        this.port1.addEventListener('message', count);
      }
    };
  });
}

/** Frames, long tasks and views of the page from now on. */
export async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen: Seen = { frames: [], longTasks: [], views: [] };
    let last = performance.now();
    let views = window.viewsSoFar ?? 0;
    const next = (now: number): void => {
      const total = window.viewsSoFar ?? 0;
      seen.frames.push(now - last);
      seen.views.push(total - views);
      last = now;
      views = total;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.longTasks.push(entry.duration);
    }).observe({ type: 'longtask' });
    window.seen = seen;
  });
}

/** What was seen: times of frames, those dropped, the longest task, milliseconds, and the most views in one frame. */
export async function figuresSeen(page: Page): Promise<Record<string, number>> {
  return page.evaluate((droppedMs) => {
    const { frames, longTasks, views } = window.seen ?? { frames: [], longTasks: [], views: [] };
    const sorted = frames.toSorted((a, b) => a - b);
    const at = (share: number): number =>
      Math.round((sorted[Math.floor(share * sorted.length)] ?? 0) * 10) / 10;
    return {
      frames: sorted.length,
      frame_ms_p50: at(0.5),
      frame_ms_p95: at(0.95),
      frame_ms_p99: at(0.99),
      frames_over_25_ms: sorted.filter((ms) => ms > droppedMs).length,
      long_tasks: longTasks.length,
      longest_task_ms: Math.round(Math.max(0, ...longTasks)),
      views: views.reduce((sum, count) => sum + count, 0),
      views_a_frame_max: Math.max(0, ...views),
    };
  }, DROPPED_MS);
}
