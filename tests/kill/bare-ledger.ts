import type { Page } from 'playwright';
import type { Verdict } from '../browser/kill/verdict';
import { servePage } from '../support/chromium/page-server';
import type { Subject } from './round';

const OPEN_MS = 60_000;

async function verdictOf(page: Page): Promise<Verdict> {
  await page.waitForFunction('document.title === "verified"', null, { timeout: OPEN_MS });
  const verdict: Verdict = JSON.parse((await page.textContent('body')) ?? '');
  return verdict;
}

/** A page with a ledger alone, which trades as fast as it can. */
export async function bareLedger(): Promise<Subject> {
  const server = await servePage('kill');
  return {
    server,
    async write(page) {
      await page.goto(`${server.url}?write`);
      return (await verdictOf(page)).trades;
    },
    async look(page) {
      await page.goto(server.url);
      const { state, integrity, faults, ...rest } = await verdictOf(page);
      const found = [
        ...(state === 'open' ? [] : [`the ledger opened as ${state}`]),
        ...(integrity === 'ok' ? [] : [`integrity_check: ${integrity}`]),
      ];
      return { ...rest, faults: [...found, ...faults] };
    },
  };
}
