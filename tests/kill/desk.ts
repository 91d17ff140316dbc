import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright';
import { integrityCheck } from '../../src/adapters/ledger/sql-files';
import { SqlLedger } from '../../src/adapters/ledger/sql-ledger';
import { openSqlite, type Sqlite } from '../../src/adapters/ledger/sqlite';
import { PageFile } from '../../src/app/ledger/pages/page-file';
import { recordedBytes } from '../support/recorded-market';
import { serveFolder } from '../support/chromium/page-server';
import { wavingQuotes } from '../support/waving-market';
import { faultsInAccount } from './account-faults';
import { acknowledge, exported, isOpen, isPlaying, tradesShown } from './in-page';
import type { Subject } from './round';

/** A market of eleven hours of a Thursday, a tick a second: 40 s at 1000 times. */
const MARKET = { from: Date.UTC(2024, 7, 8, 1), ticks: 40_000, everyMs: 1_000 };
const OPEN_MS = 60_000;

/** The built desk in the folder `app`, which plays a replay at 1000 times; its markets are files in `folder`. A ledger goes on until its market ends; then another begins. */
export async function desk(app: string, folder: string): Promise<Subject> {
  const server = await serveFolder(app);
  const sqlite = await sqliteHere();
  const markets = new Markets(folder);
  const addressOf = (ledger: string): string => `${server.url}?ledger=${ledger}&speed=1000&replay=none`;
  return {
    server,
    async write(page, { profile }) {
      const market = markets.of(profile);
      await page.goto(addressOf(market.name));
      const before = market.begun ? await openedTrades(page) : 0;
      market.begun = true;
      await page.getByTestId('open-file').setInputFiles(market.path);
      await until(page, isPlaying);
      await page.evaluate(acknowledge);
      return before;
    },
    async look(page, { profile }) {
      const start = performance.now();
      await page.goto(addressOf(markets.of(profile).name));
      const trades = await openedTrades(page);
      const openMs = Math.round(performance.now() - start);
      const file = PageFile.from(Buffer.from(await page.evaluate(exported), 'base64'));
      const { faults, finished } = lookInto(sqlite, file, trades);
      if (finished) markets.next(profile);
      return { trades, openMs, size: file.size, faults };
    },
  };
}

/** A market of one ledger: both bear the file's name. */
interface Market {
  readonly name: string;
  readonly path: string;
  begun: boolean;
}

/** The market that each profile is at. */
class Markets {
  readonly #folder: string;
  readonly #bytes: Uint8Array;
  readonly #at = new Map<string, Market>();
  #count = 0;

  constructor(folder: string) {
    this.#folder = folder;
    const { from, ticks, everyMs } = MARKET;
    this.#bytes = recordedBytes({ quotes: wavingQuotes(from, ticks, everyMs), blockQuotes: 2_000 });
  }

  of(profile: string): Market {
    return this.#at.get(profile) ?? this.next(profile);
  }

  next(profile: string): Market {
    const name = `kill-market-${++this.#count}.rec`;
    const market = { name, path: join(this.#folder, name), begun: false };
    writeFileSync(market.path, this.#bytes);
    this.#at.set(profile, market);
    return market;
  }
}

async function sqliteHere(): Promise<Sqlite> {
  const path = createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm');
  return openSqlite({ wasm: new Uint8Array(await readFile(path)) });
}

function lookInto(sqlite: Sqlite, file: PageFile, trades: number): { faults: string[]; finished: boolean } {
  const integrity = integrityCheck(sqlite, file);
  const opened = SqlLedger.open(sqlite, file);
  if (!opened.ok) return { faults: [opened.error.message], finished: false };
  const ledger = opened.value;
  const faults = [
    ...(integrity === null ? [] : [`integrity_check: ${integrity}`]),
    ...(ledger.tradesInAll() === trades
      ? []
      : [`the page shows ${trades} trades of ${ledger.tradesInAll()}`]),
    ...faultsInAccount(ledger),
  ];
  const finished = ledger.runs(1)[0]?.end_reason === 'finished';
  ledger.close();
  return { faults, finished };
}

async function until(page: Page, isSo: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + OPEN_MS;
  while (!(await page.evaluate(isSo))) {
    if (performance.now() > end)
      throw new Error(`${isSo.name} did not come true within ${OPEN_MS / 1_000} s`);
    await sleep(20);
  }
}

/** Trades of the ledger that the page has opened to be looked at. */
async function openedTrades(page: Page): Promise<number> {
  await until(page, isOpen);
  return page.evaluate(tradesShown);
}
