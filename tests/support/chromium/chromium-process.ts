import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, chromium, type Page } from 'playwright';
import { CHROMIUM_ARGS } from '../../../scripts/chromium.mjs';

/** Chromium's two ways to keep IndexedDB on the disk. */
export type Backend = 'leveldb' | 'sqlite';

const START_MS = 30_000;

/** A Chromium of our own with its profile in a folder, to be killed at any moment. Only processes started here are. */
export class ChromiumProcess {
  /** Where it can be debugged. */
  readonly port: number;
  readonly #child: ChildProcess;
  readonly #browser: Browser;

  private constructor(child: ChildProcess, browser: Browser, port: number) {
    this.port = port;
    this.#child = child;
    this.#browser = browser;
  }

  static async start(executable: string, profile: string, backend: Backend): Promise<ChromiumProcess> {
    const portFile = join(profile, 'DevToolsActivePort');
    for (const left of [portFile, join(profile, 'SingletonLock')]) rmSync(left, { force: true });
    const features = backend === 'sqlite' ? ['--enable-features=IdbSqliteBackingStore'] : [];
    const own = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`];
    const child = spawn(executable, [...CHROMIUM_ARGS, ...features, ...own, 'about:blank'], {
      stdio: 'ignore',
    });
    try {
      const port = await portOf(portFile);
      return new ChromiumProcess(child, await chromium.connectOverCDP(`http://127.0.0.1:${port}`), port);
    } catch (cause) {
      kill([...(child.pid === undefined ? [] : [child.pid]), ...descendants(child.pid)]);
      throw cause;
    }
  }

  async open(url: string): Promise<Page> {
    const [context] = this.#browser.contexts();
    if (context === undefined) throw new Error('Chromium has no window');
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(url);
    return page;
  }

  /** The most memory that any process of a page has had so far, in bytes, as Linux counts what is resident. */
  peakPageMemory(): number {
    const peaks = this.renderers().map((pid) => /VmHWM:\s+(\d+) kB/.exec(readProc(pid, 'status'))?.[1] ?? 0);
    return Math.max(0, ...peaks.map(Number)) * 1_024;
  }

  /** SIGKILL to the processes that run pages, and after a moment to the browser. */
  async killRenderers(): Promise<void> {
    const pids = this.renderers();
    if (pids.length === 0) throw new Error('no renderer was found to kill');
    kill(pids);
    await sleep(300);
  }

  /** SIGKILL to the browser and all its processes at once. */
  async killAll(): Promise<void> {
    const { pid } = this.#child;
    const pids = descendants(pid);
    const gone =
      this.#child.exitCode === null && this.#child.signalCode === null ? once(this.#child, 'exit') : null;
    kill([...(pid === undefined ? [] : [pid]), ...pids]);
    await gone;
    await this.#browser.close().catch(() => {});
  }

  /** The processes that run pages. */
  renderers(): number[] {
    return descendants(this.#child.pid).filter((pid) => readProc(pid, 'cmdline').includes('--type=renderer'));
  }

  /** Ends the browser as a user does. */
  async close(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const gone = once(this.#child, 'exit');
    const session = await this.#browser.newBrowserCDPSession();
    await session.send('Browser.close').catch(() => {});
    await gone;
  }
}

async function portOf(file: string): Promise<number> {
  for (let waited = 0; waited < START_MS; waited += 50) {
    const port = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
    if (port > 0) return port;
    await sleep(50);
  }
  throw new Error(`Chromium did not start within ${START_MS / 1_000} s`);
}

/** All processes below `root`, from /proc. */
function descendants(root: number | undefined): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    const parent = /^\d+$/.test(name) ? parentOf(Number(name)) : null;
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const below = (pid: number): number[] =>
    (children.get(pid) ?? []).flatMap((child) => [child, ...below(child)]);
  return root === undefined ? [] : below(root);
}

function parentOf(pid: number): number | null {
  const stat = readProc(pid, 'stat');
  // The name in parentheses may hold spaces; the state and the parent follow it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return stat === '' ? null : Number(fields[1]);
}

/** Empty where the process has ended meanwhile. */
function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

function kill(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended by itself meanwhile.
    }
  }
}
