import { createServer } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { playKills } from '../../tests/kill/run';
import { failedOf } from '../../tests/kill/words';
import { needChromium } from '../chromium.mjs';
import { CACHE } from '../set-up.mjs';
import { type Counts, countsOfPlaywright, countsOfTool, countsOfVitest, NO_TESTS } from './counts';
import { runTool, withReport } from './tool';

/** One step of `npm test`. */
export interface Stage {
  readonly name: string;
  /** The stage that must have succeeded before; it runs even if it was not asked for. */
  readonly needs?: string;
  /** Whether it runs tests, so that none at all is a failure. */
  readonly suite: boolean;
  run(): Promise<Counts>;
}

/** The app as the end-to-end tests see it, apart from the one that `npm start` may be serving. */
const APP = join(CACHE, 'e2e-app');

function tool(name: string, command: string, ...args: string[]): Stage {
  return { name, suite: false, run: async () => countsOfTool(await runTool(command, args)) };
}

async function vitest(project: string, env: Readonly<Record<string, string>>): Promise<Counts> {
  const path = join(CACHE, `${project}.json`);
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile=${path}`];
  const { report, succeeded } = await withReport(path, () => runTool('vitest', args, env));
  return countsOfVitest(report, succeeded);
}

/** A port of this machine that nothing listens on now. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await once(probe.listen(0, '127.0.0.1'), 'listening');
  const address = probe.address();
  probe.close();
  if (typeof address !== 'object' || address === null) throw new Error('a TCP server has a port');
  return address.port;
}

async function endToEnd(): Promise<Counts> {
  const env = { CHROMIUM: await needChromium(), E2E_PORT: String(await freePort()), E2E_APP: APP };
  const { report, succeeded } = await withReport(join(CACHE, 'e2e.json'), () =>
    runTool('playwright', ['test', '--pass-with-no-tests'], env),
  );
  return countsOfPlaywright(report, succeeded);
}

/** Rounds of the kill test: each setting two or three times. */
const KILL_PLAN = { rounds: 20, shortestMs: 200, longestMs: 900 };

async function kills(): Promise<Counts> {
  const results = await playKills(APP, KILL_PLAN);
  const failed = failedOf(results);
  return { passed: results.length - failed, failed, skipped: 0 };
}

/** The steps in their order, the fast ones first. */
export const STAGES: readonly Stage[] = [
  tool('types', 'tsc', '-b'),
  tool('lint', 'oxlint'),
  tool('format', 'biome', 'format'),
  { name: 'unit', suite: true, run: () => vitest('node', {}) },
  { name: 'browser', suite: true, run: async () => vitest('browser', { CHROMIUM: await needChromium() }) },
  tool('build', 'vite', 'build', '--logLevel', 'warn', '--outDir', APP),
  { name: 'e2e', needs: 'build', suite: true, run: endToEnd },
  { name: 'kill', needs: 'build', suite: true, run: kills },
];

/** The stages of these names, in order, with those that they need; all for no name. Null if a name is unknown. */
export function selectStages(names: readonly string[]): readonly Stage[] | null {
  if (names.length === 0) return STAGES;
  if (names.some((name) => !STAGES.some((stage) => stage.name === name))) return null;
  const needed = STAGES.filter(({ name }) => names.includes(name)).map(({ needs }) => needs);
  return STAGES.filter(({ name }) => names.includes(name) || needed.includes(name));
}

/** A stage's counts; a stage that cannot run says why and counts as failed, and one whose need failed is left out. */
export async function runStage(stage: Stage, failed: ReadonlySet<string>): Promise<Counts> {
  if (stage.needs !== undefined && failed.has(stage.needs)) {
    process.stdout.write(`not run, since ${stage.needs} failed\n`);
    return NO_TESTS;
  }
  try {
    return await stage.run();
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'Refusal') throw error;
    process.stdout.write(`${error.message}\n`);
    return countsOfTool(false);
  }
}
