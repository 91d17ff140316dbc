import { changedKeys, type Config, type ConfigError, DEFAULT_CONFIG, readConfig } from '../config/config';
import type { ConfigSource } from '../engine/events';
import type { LedgerReader } from '../ledger/port';
import type { SettingsChangeRow } from '../ledger/rows';
import { mayCommit } from '../ledger/state';
import type { SettingsApi } from '../settings-api';
import { type DeskRun, timeIn } from './activity';
import type { SettingsStore } from './ports';

const CONFIG_KEY = 'config';
const ROWS_SHOWN = 200;

/** What the settings need of the desk. */
export interface SettingsSurroundings {
  readonly store: SettingsStore;
  readonly slot: { readonly run: DeskRun | null };
  readonly ledgers: { readonly reader: LedgerReader | null };
  readonly changed: () => void;
}

/** The user's configuration, kept beyond the page. */
export class SettingsDesk implements SettingsApi {
  readonly #desk: SettingsSurroundings;
  readonly #loaded: Promise<void>;
  #config = DEFAULT_CONFIG;

  constructor(desk: SettingsSurroundings) {
    this.#desk = desk;
    this.#loaded = this.#load();
  }

  async config(): Promise<Config> {
    await this.#loaded;
    return this.#config;
  }

  async change(keys: unknown, source: ConfigSource): Promise<readonly ConfigError[]> {
    await this.#loaded;
    const before = this.#config;
    const read = readConfig(keys, before);
    if (!read.ok) return read.error;
    if (changedKeys(before, read.value).length === 0) return [];
    this.#config = read.value;
    this.#reconfigure(before, read.value, source);
    await this.#desk.store.save(CONFIG_KEY, read.value);
    return [];
  }

  async changes(): Promise<readonly SettingsChangeRow[]> {
    return this.#desk.ledgers.reader?.settingsChanges(ROWS_SHOWN) ?? [];
  }

  /** A run whose ledger takes no more rows is as good as over: it stays under what it began with. */
  #reconfigure(before: Config, after: Config, source: ConfigSource): void {
    const { run } = this.#desk.slot;
    if (run !== null && mayCommit(run.ledger.session.state))
      run.take({ kind: 'configure', time: timeIn(run), before, after, source });
    this.#desk.changed();
  }

  /** Keys that this version does not know or takes no longer are left at their defaults, the others are kept. */
  async #load(): Promise<void> {
    const stored = await this.#desk.store.load(CONFIG_KEY);
    if (typeof stored !== 'object' || stored === null) return;
    const whole = readConfig(stored);
    this.#config = whole.ok ? whole.value : keptFrom(stored);
  }
}

function keptFrom(stored: object): Config {
  const entries: [string, unknown][] = Object.entries(stored);
  return entries.reduce((config, [key, value]) => {
    const read = readConfig({ [key]: value }, config);
    return read.ok ? read.value : config;
  }, DEFAULT_CONFIG);
}
