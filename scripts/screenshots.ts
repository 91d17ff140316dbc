import { join } from 'node:path';
import { build, preview } from 'vite';
import { chromium } from 'playwright';
import { CHROMIUM_ARGS, needChromium } from './chromium.mjs';
import { PICTURES, takePicture } from './screenshots/pictures';
import { CACHE, ROOT } from './set-up.mjs';

/** `npm run screenshots`: builds the app, plays the sample and takes the pictures of the documents anew. */
const app = join(CACHE, 'screenshots-app');
process.env['VITE_CONFIG_NATIVE_IGNORE_WARNING'] = 'true';
await build({ root: ROOT, logLevel: 'warn', build: { outDir: app, emptyOutDir: true } });
const server = await preview({ root: ROOT, logLevel: 'warn', preview: { port: 0 }, build: { outDir: app } });
const browser = await chromium.launch({ executablePath: await needChromium(), args: [...CHROMIUM_ARGS] });
try {
  const [url = ''] = server.resolvedUrls?.local ?? [];
  for (const picture of PICTURES) {
    await takePicture(browser, url, picture, join(ROOT, 'docs/pictures'));
    process.stdout.write(`docs/pictures/${picture.name}.png\n`);
  }
} finally {
  await browser.close();
  await server.close();
}
