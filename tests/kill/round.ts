import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright';
import { type Backend, ChromiumProcess } from '../support/chromium/chromium-process';
import type { PageServer } from '../support/chromium/page-server';

/** What dies. */
export type Victim = 'renderer' | 'browser';

/** One kind of round; rounds of one setting share a profile, and so a ledger that grows. */
export interface Setting {
  /** What writes: the built desk that plays a replay, or a page with a ledger alone, which writes faster. */
  readonly subject: 'desk' | 'ledger';
  readonly victim: Victim;
  readonly backend: Backend;
  readonly profile: string;
}

/** What is found in a ledger when it is opened again. */
export interface Found {
  readonly trades: number;
  /** Bytes of the file. */
  readonly size: number;
  readonly openMs: number;
  /** What is wrong with it; empty where all is well. */
  readonly faults: readonly string[];
}

/** What a round came to. */
export interface RoundResult {
  readonly setting: Setting;
  /** Trades that were told to be durable before the kill, in this round. */
  readonly acknowledged: number;
  /** Of these, how many were missing afterwards. */
  readonly lost: number;
  /** Null where the round broke down. */
  readonly found: Found | null;
  /** Why the round counts as failed; empty where it passed. */
  readonly faults: readonly string[];
}

/** How one subject is written to and looked at. */
export interface Subject {
  readonly server: PageServer;
  /** Sets the page writing, telling the server what is durable; answers with the trades that were there before. */
  write(page: Page, setting: Setting): Promise<number>;
  /** Opens the ledger after the kill. */
  look(page: Page, setting: Setting): Promise<Found>;
}

/** A browser that a round still needs after this long hangs. */
const HANGS_MS = 150_000;
/** A desk that has stored nothing after this long does not go on. */
const FIRST_NEWS_MS = 30_000;

/**
 * Writes until something is durable and `writeMs` more, kills, opens the ledger again and looks at what is there.
 * Throws where a browser does not start or its page does not do what it is asked; no browser is left behind.
 */
export async function playRound(
  executable: string,
  subject: Subject,
  setting: Setting,
  writeMs: number,
): Promise<RoundResult> {
  const { server } = subject;
  server.forget();
  const inBrowser = <T>(work: Work<T>): Promise<T> =>
    withChromium(() => ChromiumProcess.start(executable, setting.profile, setting.backend), work);
  const before = await inBrowser(async (chromium) => {
    const trades = await subject.write(await chromium.open('about:blank'), setting);
    await firstNews(server, trades);
    await sleep(writeMs);
    if (setting.victim === 'renderer') await chromium.killRenderers();
    await chromium.killAll();
    return trades;
  });
  const found = await inBrowser(async (chromium) => {
    const seen = await subject.look(await chromium.open('about:blank'), setting);
    await chromium.close();
    return seen;
  });
  // Only now, so that an acknowledgement that left before the kill has long arrived; who looks acknowledges nothing.
  const durable = Math.max(server.durable, before);
  const lost = Math.max(0, durable - found.trades);
  const acknowledged = durable - before;
  return { setting, acknowledged, lost, found, faults: faultsOf(found, lost, acknowledged) };
}

/** What a round comes to that could not be played to its end. */
export function brokenRound(setting: Setting, cause: unknown): RoundResult {
  const [reason = ''] = (cause instanceof Error ? cause.message : String(cause)).split('\n');
  return { setting, acknowledged: 0, lost: 0, found: null, faults: [`the round broke down: ${reason}`] };
}

type Work<T> = (chromium: ChromiumProcess) => Promise<T>;

/** A browser whose work fails, or hangs, is killed. */
async function withChromium<T>(start: () => Promise<ChromiumProcess>, work: Work<T>): Promise<T> {
  const chromium = await start();
  let hung = false;
  const alarm = setTimeout(() => {
    hung = true;
    void chromium.killAll();
  }, HANGS_MS);
  try {
    return await work(chromium);
  } catch (cause) {
    await chromium.killAll();
    throw hung ? new Error(`the browser hung for ${HANGS_MS / 1_000} s`, { cause }) : cause;
  } finally {
    clearTimeout(alarm);
  }
}

/** Until more is durable than before, or it takes too long. */
async function firstNews(server: PageServer, before: number): Promise<void> {
  const end = performance.now() + FIRST_NEWS_MS;
  while (server.durable <= before && performance.now() < end) await sleep(20);
}

function faultsOf(found: Found, lost: number, acknowledged: number): string[] {
  return [
    ...(lost === 0 ? [] : [`${lost} trades were told to be durable and are gone`]),
    ...(acknowledged > 0 ? [] : ['nothing was told to be durable: the run did not go on']),
    ...found.faults,
  ];
}
