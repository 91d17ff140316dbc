import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright';
import type { Verdict } from '../browser/kill/verdict';
import { type Backend, ChromiumProcess } from '../support/chromium/chromium-process';
import type { PageServer } from '../support/chromium/page-server';

/** What dies. */
export type Victim = 'renderer' | 'browser';

/** One kind of round; rounds of one setting share a profile, and so a ledger that grows. */
export interface Setting {
  readonly victim: Victim;
  readonly backend: Backend;
  readonly profile: string;
}

/** What a round came to. */
export interface RoundResult {
  readonly setting: Setting;
  /** Trades that were told to be durable before the kill, in this round. */
  readonly acknowledged: number;
  /** Of these, how many were missing afterwards. */
  readonly lost: number;
  readonly verdict: Verdict;
  /** Why the round counts as failed; empty where it passed. */
  readonly faults: readonly string[];
}

const OPEN_MS = 60_000;
/** An acknowledgement that left before the kill has arrived after this long. */
const ARRIVAL_MS = 150;

async function verdictOf(page: Page): Promise<Verdict> {
  await page.waitForFunction('document.title === "verified"', null, { timeout: OPEN_MS });
  const verdict: Verdict = JSON.parse((await page.textContent('body')) ?? '');
  return verdict;
}

/** Opens the ledger, writes for `writeMs`, kills, opens it again and looks at what is there. */
export async function playRound(
  executable: string,
  server: PageServer,
  setting: Setting,
  writeMs: number,
): Promise<RoundResult> {
  const { victim, backend, profile } = setting;
  server.forget();
  const first = await ChromiumProcess.start(executable, profile, backend);
  const before = await verdictOf(await first.open(`${server.url}?write`));
  await sleep(writeMs);
  if (victim === 'renderer') await first.killRenderers();
  await first.killAll();
  await sleep(ARRIVAL_MS);
  const durable = Math.max(server.durable, before.trades);

  const second = await ChromiumProcess.start(executable, profile, backend);
  const verdict = await verdictOf(await second.open(server.url));
  await second.close();
  const lost = Math.max(0, durable - verdict.trades);
  const acknowledged = durable - before.trades;
  return { setting, acknowledged, lost, verdict, faults: faultsOf(verdict, lost, acknowledged) };
}

function faultsOf({ state, integrity, faults }: Verdict, lost: number, acknowledged: number): string[] {
  return [
    ...(state === 'open' ? [] : [`the ledger opened as ${state}`]),
    ...(integrity === 'ok' ? [] : [`integrity_check: ${integrity}`]),
    ...(lost === 0 ? [] : [`${lost} trades were told to be durable and are gone`]),
    ...(acknowledged > 0 ? [] : ['nothing was told to be durable: the round proves nothing']),
    ...faults,
  ];
}
