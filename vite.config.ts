import preact from '@preact/preset-vite';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA, type VitePWAOptions } from 'vite-plugin-pwa';
import { budgets } from './scripts/budgets';
import { DEV_POLICY, HEADERS, headersFile, META_POLICY } from './scripts/content-security-policy';
import { ROOT } from './scripts/set-up.mjs';
import { shippedLicences } from './scripts/shipped-licences';

const CHARSET = '<meta charset="utf-8" />';

/** Puts the policy into the built page, behind the charset, which must come early; and writes `_headers`. */
const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml(html) {
    if (!html.includes(CHARSET)) throw new Error(`index.html has no ${CHARSET}`);
    const meta = `<meta http-equiv="Content-Security-Policy" content="${META_POLICY}" />`;
    return html.replace(CHARSET, `${CHARSET}\n    ${meta}`);
  },
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile() });
  },
};

const licences: Plugin = {
  name: 'licences',
  apply: 'build',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'licenses.md', source: shippedLicences(ROOT) });
  },
};

/** All paths are relative, so that the app installs from any folder of any host. */
const pwa: Partial<VitePWAOptions> = {
  registerType: 'prompt',
  injectRegister: false,
  includeManifestIcons: false,
  manifest: {
    name: 'Sundown',
    short_name: 'Sundown',
    description:
      'A paper-trading desk for crypto order books that lives in the browser and rests on Shabbat.',
    start_url: './',
    scope: './',
    display: 'standalone',
    theme_color: '#131a2e',
    background_color: '#131a2e',
    categories: ['finance'],
    // A recording or a ledger that is opened in the file manager comes to the window that is open.
    launch_handler: { client_mode: ['focus-existing', 'auto'] },
    file_handlers: [
      {
        action: './',
        accept: {
          'application/x-ndjson': ['.ndjson', '.jsonl'],
          'text/csv': ['.csv'],
          'application/gzip': ['.gz'],
          'application/vnd.sundown.recording': ['.rec'],
        },
      },
    ],
    icons: [
      { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
      { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
      { src: 'icons/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  },
  workbox: {
    globPatterns: ['**/*.{js,css,html,svg,png,wasm}', 'sample/*'],
    maximumFileSizeToCacheInBytes: 3_000_000,
    cleanupOutdatedCaches: true,
    clientsClaim: true,
  },
};

export default defineConfig({
  base: './',
  plugins: [preact(), contentSecurityPolicy, licences, VitePWA(pwa), budgets],
  worker: { format: 'es' },
  build: { sourcemap: true },
  server: { headers: { ...HEADERS, 'Content-Security-Policy': DEV_POLICY } },
  preview: { headers: HEADERS },
});
