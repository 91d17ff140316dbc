import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../set-up.mjs';

/** Runs an installed tool, its words going straight to the terminal; whether it ended with 0. */
export async function runTool(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<boolean> {
  const child = spawn(join(ROOT, 'node_modules/.bin', name), args, {
    cwd: ROOT,
    env: { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true', ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  const [code] = await once(child, 'close');
  return code === 0;
}

/** The text of the report that `run` writes to `path`, null if it writes none; an earlier one is removed first. */
export async function withReport(
  path: string,
  run: () => Promise<boolean>,
): Promise<{ readonly report: string | null; readonly succeeded: boolean }> {
  rmSync(path, { force: true });
  const succeeded = await run();
  return { report: existsSync(path) ? readFileSync(path, 'utf8') : null, succeeded };
}
