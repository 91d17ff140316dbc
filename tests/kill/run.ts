import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { needChromium } from '../../scripts/chromium.mjs';
import type { Backend } from '../support/chromium/chromium-process';
import { bareLedger } from './bare-ledger';
import { desk } from './desk';
import { playRound, type RoundResult, type Setting, type Victim } from './round';
import { type KillPlan, type PlayRound, playSeries } from './series';
import { line, summary } from './words';

const VICTIMS: readonly Victim[] = ['browser', 'renderer'];
const BACKENDS: readonly Backend[] = ['leveldb', 'sqlite'];
const SUBJECTS: readonly Setting['subject'][] = ['desk', 'ledger'];

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
  const play: PlayRound = (setting, writeMs) =>
    playRound(executable, subjects[setting.subject], setting, writeMs);
  try {
    const results = await playSeries(settingsIn(folder), plan, play, (result, number) =>
      process.stdout.write(line(result, number)),
    );
    process.stdout.write(summary(results));
    return results;
  } finally {
    for (const { server } of Object.values(subjects)) server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
