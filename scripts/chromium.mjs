import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Refusal, ROOT } from './set-up.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MINUTE = 60_000;

/** How tests start it: it stays on this machine and may be run by root. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * A browser that lacks a library of the system says nothing of it until it is started.
 * @param {string} path
 */
function starts(path) {
  return existsSync(path) && spawnSync(path, ['--version'], { timeout: MINUTE }).status === 0;
}

/** @returns {string | undefined} */
function fromSystem() {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find(starts);
}

/** @returns {Promise<string | undefined>} */
async function fromPlaywright() {
  const { chromium } = await import('playwright');
  const path = chromium.executablePath();
  return starts(path) ? path : undefined;
}

/**
 * Runs an installer; what it says goes to stderr. Its failure shows in that no browser is found afterwards.
 * @param {string} command
 * @param {string[]} args
 */
function install(command, args) {
  process.stderr.write(`Looking for a Chromium: ${[command, ...args].join(' ')} ...\n`);
  const env = {
    ...process.env,
    DEBIAN_FRONTEND: 'noninteractive',
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000',
  };
  spawnSync(command, args, { cwd: ROOT, env, stdio: ['ignore', 2, 2], timeout: 5 * MINUTE });
}

/**
 * The Chromium to test with: the one that CHROMIUM names, else the system's; undefined if there is neither.
 * @returns {string | undefined}
 */
export function findChromium() {
  return process.env['CHROMIUM'] || fromSystem();
}

/**
 * A Chromium that is here already: CHROMIUM's, the system's or Playwright's; undefined if there is none.
 * @returns {Promise<string | undefined>}
 */
export async function presentChromium() {
  return findChromium() ?? (await fromPlaywright());
}

/** @returns {Promise<string | undefined>} */
async function installPlaywrights() {
  install(process.execPath, [join(ROOT, 'node_modules/playwright/cli.js'), 'install', 'chromium']);
  return fromPlaywright();
}

/** @returns {string | undefined} */
function installDebians() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  install('apt-get', ['update']);
  install('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
  return fromSystem();
}

/**
 * A Chromium that starts: CHROMIUM's, the system's, Playwright's, or else one that is installed now, Playwright's or,
 * for root on Debian, the package. Throws a Refusal when there is none to be had.
 * @returns {Promise<string>}
 */
export async function needChromium() {
  const named = process.env['CHROMIUM'];
  if (named && !starts(named))
    throw new Refusal(`CHROMIUM names ${named}, which does not start. Name another.`);
  const found = (await presentChromium()) ?? (await installPlaywrights()) ?? installDebians();
  if (found) return found;
  throw new Refusal(
    'No Chromium was found, and none could be installed. Install chromium or google-chrome, or set CHROMIUM to ' +
      'its path, and give the command again.',
  );
}
