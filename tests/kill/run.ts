import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { needChromium } from '../../scripts/chromium.mjs';
import type { Backend } from '../support/chromium/chromium-process';
import { servePage } from '../support/chromium/page-server';
import { playRound, type RoundResult, type Setting, type Victim } from './round';

const VICTIMS: readonly Victim[] = ['browser', 'renderer'];
const BACKENDS: readonly Backend[] = ['leveldb', 'sqlite'];
/** Writing goes on between these times before a kill. */
const SHORTEST_MS = 400;
const LONGEST_MS = 2_400;

/** Round after round over all settings, each with a profile of its own. */
function settingsIn(folder: string): Setting[] {
  return BACKENDS.flatMap((backend) =>
    VICTIMS.map((victim) => ({ backend, victim, profile: join(folder, `${backend}-${victim}`) })),
  );
}

function line({ setting, acknowledged, verdict, faults }: RoundResult, number: number): string {
  const { trades, size, openMs } = verdict;
  const outcome = faults.length === 0 ? 'ok' : `FAILED: ${faults.join('; ')}`;
  const figures = `${acknowledged} acknowledged, ${trades} trades, ${(size / 1e6).toFixed(1)} MB, open ${openMs} ms`;
  return `${String(number).padStart(4)}  ${setting.backend} ${setting.victim}: ${figures}: ${outcome}\n`;
}

function summary(results: readonly RoundResult[]): string {
  const sum = (of: (result: RoundResult) => number) =>
    results.reduce((total, result) => total + of(result), 0);
  return JSON.stringify({
    rounds: results.length,
    acknowledged_trades: sum(({ acknowledged }) => acknowledged),
    lost_trades: sum(({ lost }) => lost),
    failed_rounds: results.filter(({ faults }) => faults.length > 0).length,
    largest_file_mb: Math.max(0, ...results.map(({ verdict }) => verdict.size)) / 1e6,
  });
}

/**
 * `npm run test:kill -- [--rounds N]`: kills Chromium, or only the processes of its pages, while a worker writes a
 * ledger, and looks whether everything that was told to be durable is there and fits together. Exit 1 where not.
 */
export async function runKillTest(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { rounds: { type: 'string', default: '20' } } });
  const rounds = Number(values.rounds);
  const executable = await needChromium();
  const server = await servePage('kill');
  const folder = mkdtempSync(join(tmpdir(), 'sundown-kill-'));
  const settings = settingsIn(folder);
  const results: RoundResult[] = [];
  try {
    for (let round = 0; round < rounds; round++) {
      const setting = settings[round % settings.length];
      if (setting === undefined) break;
      const writeMs = SHORTEST_MS + Math.random() * (LONGEST_MS - SHORTEST_MS);
      const result = await playRound(executable, server, setting, writeMs);
      results.push(result);
      process.stdout.write(line(result, round + 1));
    }
  } finally {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
  const failed = results.filter(({ faults }) => faults.length > 0).length;
  process.stdout.write(`${summary(results)}\n${results.length - failed} passed, ${failed} failed\n`);
  process.exitCode = failed === 0 ? 0 : 1;
}
