import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_ARGS, findChromium } from './scripts/chromium.mjs';

/** Property tests may run for seconds on a slow machine; a test that hangs still ends. */
const TIMEOUT_MS = 60_000;

const executablePath = findChromium();
const launchOptions = { args: [...CHROMIUM_ARGS], ...(executablePath ? { executablePath } : {}) };

export default defineConfig({
  test: {
    passWithNoTests: true,
    projects: [
      {
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: {
          name: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**', 'tests/e2e/**'],
          environment: 'node',
          setupFiles: ['tests/support/english.ts'],
          testTimeout: TIMEOUT_MS,
          // Most files take less time than a process of their own takes to start.
          isolate: false,
        },
      },
      {
        plugins: [preact()],
        worker: { format: 'es' },
        // Found before the first test: a package found in its middle makes vite reload the page under it.
        optimizeDeps: {
          entries: ['src/main.ts', 'src/page.tsx', 'workers/*.ts', 'tests/browser/**/*.{ts,tsx}'],
        },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          testTimeout: TIMEOUT_MS,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
