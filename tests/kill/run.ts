import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { needChromium } from '../../scripts/chromium.mjs';
import type { Backend } from '../support/chromium/chromium-process';
import { bareLedger } from './bare-ledger';
import { desk } from './desk';
import { playRound, type RoundResult, type Setting, type Subject, type Victim } from './round';
import { line, summary } from './words';

const VICTIMS: readonly Victim[] = ['browser', 'renderer'];
const BACKENDS: readonly Backend[] = ['leveldb', 'sqlite'];
const SUBJECTS: readonly Setting['subject'][] = ['desk', 'ledger'];

/** Rounds to play, and for how long one writes before it is killed, in milliseconds. */
export interface KillPlan {
  readonly rounds: number;
  readonly shortestMs: number;
  readonly longestMs: number;
}

/** Every setting has a profile of its own; subjects take turns. */
function settingsIn(folder: string): Setting[] {
  return BACKENDS.flatMap((backend) =>
    VICTIMS.flatMap((victim) =>
      SUBJECTS.map((subject) => ({
        subject,
        backend,
        victim,
        profile: join(folder, `${subject}-${backend}-${victim}`),
      })),
    ),
  );
}

/**
 * Kills Chromium, or only the processes of its pages, while the built app in the folder `app` plays a replay, and
 * while a page with a ledger alone writes; looks whether everything that was told to be durable is there and fits
 * together, and whether the run goes on in the next round of its setting.
 */
export async function playKills(app: string, plan: KillPlan): Promise<readonly RoundResult[]> {
  const executable = await needChromium();
  const folder = mkdtempSync(join(tmpdir(), 'sundown-kill-'));
  const subjects = { desk: await desk(app, folder), ledger: await bareLedger() };
  try {
    return await playAll(executable, subjects, settingsIn(folder), plan);
  } finally {
    for (const { server } of Object.values(subjects)) server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function playAll(
  executable: string,
  subjects: Readonly<Record<Setting['subject'], Subject>>,
  settings: readonly Setting[],
  { rounds, shortestMs, longestMs }: KillPlan,
): Promise<RoundResult[]> {
  const results: RoundResult[] = [];
  for (let round = 0; round < rounds; round++) {
    const setting = settings[round % settings.length];
    if (setting === undefined) break;
    const writeMs = shortestMs + Math.random() * (longestMs - shortestMs);
    const result = await playRound(executable, subjects[setting.subject], setting, writeMs);
    results.push(result);
    process.stdout.write(line(result, round + 1));
  }
  process.stdout.write(summary(results));
  return results;
}
