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
  readonly found: Found;
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

/** An acknowledgement that left before the kill has arrived after this long. */
const ARRIVAL_MS = 150;
/** A desk that has stored nothing after this long does not go on. */
const FIRST_NEWS_MS = 30_000;

/** Writes until something is durable and `writeMs` more, kills, opens the ledger again and looks at what is there. */
export async function playRound(
  executable: string,
  subject: Subject,
  setting: Setting,
  writeMs: number,
): Promise<RoundResult> {
  const { server } = subject;
  server.forget();
  const first = await ChromiumProcess.start(executable, setting.profile, setting.backend);
  const before = await orKill(first, (page) => subject.write(page, setting));
  await firstNews(server, before);
  await sleep(writeMs);
  if (setting.victim === 'renderer') await first.killRenderers();
  await first.killAll();
  await sleep(ARRIVAL_MS);
  const durable = Math.max(server.durable, before);

  const second = await ChromiumProcess.start(executable, setting.profile, setting.backend);
  const found = await orKill(second, (page) => subject.look(page, setting));
  await second.close();
  const lost = Math.max(0, durable - found.trades);
  const acknowledged = durable - before;
  return { setting, acknowledged, lost, found, faults: faultsOf(found, lost, acknowledged) };
}

/** Works on an empty page; a browser whose work fails is not left behind. */
async function orKill<T>(chromium: ChromiumProcess, work: (page: Page) => Promise<T>): Promise<T> {
  try {
    return await work(await chromium.open('about:blank'));
  } catch (cause) {
    await chromium.killAll();
    throw cause;
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
