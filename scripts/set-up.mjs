import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What scripts make and may lose at any time; it goes with node_modules. */
export const CACHE = join(ROOT, 'node_modules/.cache/sundown');

const LOCK = join(ROOT, 'package-lock.json');
const INSTALLED_LOCK = join(ROOT, 'node_modules/.package-lock.json');
const STAMP = join(CACHE, 'lock.sha256');

/**
 * @typedef {{ version?: string, optional?: boolean }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lock
 */

/** A failure that a person can act on: its message is all that is shown, without a stack. */
export class Refusal extends Error {
  /** @param {string} message */
  constructor(message) {
    super(message);
    this.name = 'Refusal';
  }
}

/** @param {string} path */
function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/**
 * Whether the packages that npm says it installed are those that the lock asks for. Optional packages may be
 * missing: they are built for other machines.
 * @param {string} wanted the text of package-lock.json
 * @param {string | null} installed the text of node_modules/.package-lock.json
 */
export function isInstalled(wanted, installed) {
  if (installed === null) return false;
  /** @type {Lock} */
  const lock = JSON.parse(wanted);
  /** @type {Lock} */
  const present = JSON.parse(installed);
  return Object.entries(lock.packages).every(([path, { version, optional }]) => {
    const found = present.packages[path];
    return path === '' || (found ? found.version === version : optional === true);
  });
}

function install() {
  process.stderr.write('Installing the packages that package-lock.json names (npm ci) ...\n');
  const npm = process.env['npm_execpath'];
  const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []];
  const args = [...first, 'ci', '--no-audit', '--no-fund'];
  const { status, error } = spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 2, 2] });
  if (status === 0) return;
  const end = error ? error.message : `npm ci ended with ${status}`;
  throw new Refusal(
    `The packages could not be installed: ${end}. Only node_modules was touched. See npm's words above, ` +
      'check the network, and give the command again.',
  );
}

/**
 * Makes node_modules what package-lock.json says, if it is not so already (1 ms when it is). All that it says goes
 * to stderr. Throws a Refusal when the packages cannot be had.
 */
export function setUp() {
  const wanted = readFileSync(LOCK, 'utf8');
  const hash = createHash('sha256').update(wanted).digest('hex');
  if (readIfThere(STAMP) === hash) return;
  if (!isInstalled(wanted, readIfThere(INSTALLED_LOCK))) install();
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, hash);
}
