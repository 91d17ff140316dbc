import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { playKills } from '../tests/kill/run';
import { failedOf } from '../tests/kill/words';
import { CACHE, ROOT } from './set-up.mjs';

/** Writing goes on between these times before a kill. */
const SHORTEST_MS = 400;
const LONGEST_MS = 2_400;

/** `npm run test:kill -- [--rounds N]`: builds the app and plays N rounds, 20 if not said. Exit 1 where one failed. */
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '20' } } });
process.env['VITE_CONFIG_NATIVE_IGNORE_WARNING'] = 'true';
const app = join(CACHE, 'kill-app');
await build({ root: ROOT, logLevel: 'warn', build: { outDir: app, emptyOutDir: true } });
const plan = { rounds: Number(values.rounds), shortestMs: SHORTEST_MS, longestMs: LONGEST_MS };
const results = await playKills(app, plan);
const failed = failedOf(results);
process.stdout.write(`${results.length - failed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
