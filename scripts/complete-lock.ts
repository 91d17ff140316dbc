import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LockedPackages, missingOptionals, withOptionals } from './lock/optional-packages';
import { ROOT } from './set-up.mjs';

/**
 * `node scripts/run.mjs complete-lock`, after any `npm install`: records the native builds for other machines that a registry without them
 * left out of package-lock.json, so that `npm ci` takes it everywhere.
 */
const path = join(ROOT, 'package-lock.json');
const lock: { packages: LockedPackages } = JSON.parse(readFileSync(path, 'utf8'));
const missing = missingOptionals(lock.packages);
writeFileSync(path, `${JSON.stringify({ ...lock, packages: withOptionals(lock.packages) }, null, 2)}\n`);
process.stdout.write(`${missing.length} native builds for other machines added to package-lock.json\n`);
