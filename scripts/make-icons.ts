import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { findChromium } from './chromium.mjs';
import { ROOT } from './set-up.mjs';

/** Draws the app's icons from icons/sundown.svg in a browser; run again after a change to the drawing. */
const ICONS = join(ROOT, 'public/icons');
const DRAWING = readFileSync(join(ICONS, 'sundown.svg'), 'utf8');

/** A mask may cut off all but the middle 80 %: its icon fills the square and its corners are not round. */
const MASKABLE = DRAWING.replace('rx="96" ', '');

async function draw(browser: Browser, svg: string, size: number): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
  const png = await page.screenshot({ omitBackground: true });
  await page.close();
  return png;
}

const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox'] });
try {
  writeFileSync(join(ICONS, 'icon-192.png'), await draw(browser, DRAWING, 192));
  writeFileSync(join(ICONS, 'icon-512.png'), await draw(browser, DRAWING, 512));
  writeFileSync(join(ICONS, 'icon-maskable-512.png'), await draw(browser, MASKABLE, 512));
} finally {
  await browser.close();
}
