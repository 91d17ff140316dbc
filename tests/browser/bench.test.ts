import { expect, test } from 'vitest';

test("the figures of the bench can be taken in Chromium's worker", async ({ annotate }) => {
  const worker = new Worker(new URL('./bench.worker.ts', import.meta.url), { type: 'module' });
  const figures = await new Promise<Record<string, unknown>>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Record<string, unknown>>) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
  });
  worker.terminate();
  await annotate(JSON.stringify(figures), 'figures');
  expect(Object.keys(figures)).toEqual([
    'pipeline_ticks_per_second',
    'import_updates_per_second',
    'import_first_updates_per_second',
    'import_updates',
    'replay_updates_per_second',
    'replay_updates',
    'replay_trades',
    'decision_us',
  ]);
});
