import type { Config, ConfigError } from './config/config';
import type { ConfigSource } from './engine/events';
import type { SettingsChangeRow } from './ledger/rows';

/** What the page may ask of the configuration; it outlives the page. */
export interface SettingsApi {
  /** What every new run begins with. A run under way goes by it, too, but for what counts from the next run on. */
  config(): Promise<Config>;
  /**
   * Takes over keys of a configuration, all or none: kept for later runs, and for the run under way from its next tick on.
   * Answers with what is wrong, one entry for each key.
   */
  change(keys: unknown, source: ConfigSource): Promise<readonly ConfigError[]>;
  /** What was changed in the open ledger's runs, newest first. */
  changes(): Promise<readonly SettingsChangeRow[]>;
}
