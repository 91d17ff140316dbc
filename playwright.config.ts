import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from './scripts/chromium.mjs';

const port = Number(process.env['E2E_PORT'] ?? 4183);
const app = process.env['E2E_APP'] ?? 'dist';
const executablePath = findChromium();

/** End-to-end tests of the built app, served as `npm start` serves it; `npm test -- e2e` builds it first. */
export default defineConfig({
  testDir: 'tests/e2e',
  timeout: 90_000,
  // A machine with two cores shows late what it shows; what never comes is still found out.
  expect: { timeout: 15_000 },
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'node_modules/.cache/sundown/e2e.json' }]],
  use: {
    baseURL: `http://localhost:${port}`,
    // A trace of every test costs a sixth of the time; what failed is run again with `E2E_TRACE=1`.
    trace: process.env['E2E_TRACE'] === '1' ? 'retain-on-failure' : 'off',
    launchOptions: { args: [...CHROMIUM_ARGS], ...(executablePath ? { executablePath } : {}) },
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --outDir ${app} --port ${port} --strictPort --host 127.0.0.1`,
    url: `http://localhost:${port}/`,
    env: { VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' },
  },
});
