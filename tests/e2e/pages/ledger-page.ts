import { expect, type Locator, type Page } from '@playwright/test';
import type { LedgerAction, LedgerStateKind } from '../../../src/app/ledger/state';
import type { SupportHooks } from '../../../src/adapters/page/support-hooks';
import { DeskPage } from './desk-page';

/** A run whose rows are stored. */
export interface StoredRun {
  /** Of its ledger. */
  readonly id: string;
  readonly trades: number;
}

/** Opening, recovery and a check of the file on a busy machine. */
const PATIENCE = { timeout: 20_000 };

/** Chromium asks how much room is left at most every 30 s. */
const FULL_PATIENCE = { timeout: 75_000 };

/** So fast that the sample trades for a minute before its rest, and there is something to store when Chromium asks. */
const FULL_SPEED = 40;

/** Room for some trades. */
const LITTLE_BYTES = 60_000;

/** A value that is stored under its key; changes it in place. */
export type Change = (value: Uint8Array) => void;

/** The desk's ledger as a person sees it, and the browser's storage behind it as an accident would find it. */
export class LedgerPage {
  readonly page: Page;
  readonly desk: DeskPage;
  readonly notice: Locator;
  readonly left: Locator;
  readonly #state: Locator;

  constructor(page: Page) {
    this.page = page;
    this.desk = new DeskPage(page);
    this.notice = page.getByTestId('ledger-notice');
    this.left = page.getByTestId('left-ledgers');
    this.#state = page.getByTestId('ledger-state');
  }

  /** Opens the page on the ledger of that name, which gets it if it is new. */
  async open(name: string, switches = ''): Promise<void> {
    await this.desk.open(`ledger=${encodeURIComponent(name)}${switches}`);
  }

  /** Plays the sample in a new ledger of that name until there are trades, and stores all of it. */
  async playAndStore(name: string, fills = 6): Promise<StoredRun> {
    await this.open(name, '&speed=300');
    await expect.poll(() => this.desk.trades(), PATIENCE).toBeGreaterThanOrEqual(fills);
    await this.desk.pauseAndSettle();
    return this.stored();
  }

  /** Waits until all is stored. */
  async stored(): Promise<StoredRun> {
    await this.page.evaluate(() => window.sundown.flush());
    const { ledger, trades } = await this.state();
    return { id: ledger?.id ?? '', trades };
  }

  state(): ReturnType<SupportHooks['state']> {
    return this.desk.state();
  }

  /** Waits until the ledger is in this state. */
  async stands(kind: LedgerStateKind, patience = PATIENCE): Promise<void> {
    await expect(this.#state).toHaveAttribute('data-state', kind, patience);
  }

  /** Does what a button of the notice says. */
  async act(action: LedgerAction): Promise<void> {
    await this.page.getByTestId(`ledger-${action}`).click();
  }

  /** Leaves the ledger: this page has none open, and none is at work. */
  async leave(): Promise<void> {
    await this.desk.open('replay=none');
    await this.page.waitForFunction(() => 'sundown' in window);
    await expect.poll(async () => (await this.state()).ledger).toBeNull();
  }

  /** The keys of all that a ledger has stored. */
  keys(id: string): Promise<readonly number[]> {
    return this.page.evaluate(askStore, { database: databaseOf(id), key: null, bytes: null });
  }

  /** Changes a stored value behind everybody's back. */
  async harm(id: string, key: number, change: Change): Promise<void> {
    const database = databaseOf(id);
    const value = Uint8Array.from(await this.page.evaluate(askStore, { database, key, bytes: null }));
    change(value);
    await this.page.evaluate(askStore, { database, key, bytes: [...value] });
  }

  /** Removes a ledger's storage, as a browser does that clears a site's data. */
  async evict(id: string): Promise<void> {
    await this.page.evaluate(async (database) => {
      const request = indexedDB.deleteDatabase(database);
      await new Promise((resolve) => request.addEventListener('success', resolve));
    }, databaseOf(id));
  }

  /** From the next load on, the engine's thread runs this code first: a browser that behaves otherwise. */
  async engineBegins(code: string): Promise<void> {
    await this.page.route('**/engine.worker-*.js', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${code}\n${await response.text()}` });
    });
  }

  /** Lets the site store so many bytes more than it has; as many as there are for null. */
  async allow(more: number | null): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    const origin = new URL(this.page.url()).origin;
    const used = await this.page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
    const quota = more === null ? {} : { quotaSize: used + more };
    await session.send('Storage.overrideQuotaForOrigin', { origin, ...quota });
  }

  /** Plays the sample in a new ledger of that name until the disk is full. */
  async playUntilFull(name: string): Promise<void> {
    await this.leave();
    await this.allow(LITTLE_BYTES);
    await this.open(name, `&speed=${FULL_SPEED}`);
    await this.stands('quota_full', FULL_PATIENCE);
  }
}

function databaseOf(id: string): string {
  return `sundown-ledger-${id}`;
}

/** Of a store: its keys, or, with a key, that value's bytes, or, with bytes, put there under the key. */
interface StoreAsk {
  readonly database: string;
  readonly key: number | null;
  readonly bytes: number[] | null;
}

/** Asks IndexedDB, in the page. */
async function askStore({ database, key, bytes }: StoreAsk): Promise<number[]> {
  const answered = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve) => request.addEventListener('success', () => resolve(request.result)));
  const opened = await answered(indexedDB.open(database));
  const store = opened.transaction('keyval', 'readwrite', { durability: 'strict' }).objectStore('keyval');
  const ask = async (): Promise<number[]> => {
    if (key === null) return (await answered(store.getAllKeys())).map(Number);
    if (bytes !== null) return [Number(await answered(store.put(Uint8Array.from(bytes), key)))];
    const value: unknown = await answered(store.get(key));
    return value instanceof Uint8Array ? [...value] : [];
  };
  const found = await ask();
  opened.close();
  return found;
}
