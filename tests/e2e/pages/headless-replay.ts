import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type LedgerTrade, tradesIn } from './ledger-trades';

const run = promisify(execFile);

/** Where the desk is until its user names another place. */
const DEFAULT_PLACE = '-23.5505,-46.6333,America/Sao_Paulo';

/** What a run comes to, but for the names that it gives its orders and trades. */
export interface RunResult {
  readonly ticks: number;
  readonly outcomes: Readonly<Record<string, number>>;
  readonly equity: string;
  readonly trades: readonly LedgerTrade[];
}

type Summary = Pick<RunResult, 'ticks' | 'outcomes' | 'equity'>;

/** Replays files with `npm run replay`. */
export async function replayHeadless(files: readonly string[]): Promise<RunResult> {
  const folder = await mkdtemp(join(tmpdir(), 'sundown-replay-'));
  try {
    const database = join(folder, 'out.sqlite');
    const options = ['--shabbat', DEFAULT_PLACE, '--db', database];
    const { stdout } = await run(process.execPath, ['scripts/run.mjs', 'replay', ...files, ...options]);
    const { ticks, outcomes, equity }: Summary = JSON.parse(stdout);
    return { ticks, outcomes, equity, trades: await tradesIn(await readFile(database)) };
  } finally {
    await rm(folder, { recursive: true });
  }
}
