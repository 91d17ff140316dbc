import type { SettingsStore } from '../desk/ports';
import type { RecordingStorage } from './ports';
import {
  DEFAULT_RECORDING_SETTINGS,
  isQuota,
  quotaInForce,
  readRecordingSettings,
  type RecordingSettings,
} from './settings';

const KEY = 'recordings';

/** The user's choice about recordings, and the quota that comes of it and of the browser's room. */
export class QuotaKeeper {
  /** What was stored has been read. */
  readonly loaded: Promise<void>;
  readonly #store: SettingsStore;
  #settings: RecordingSettings = DEFAULT_RECORDING_SETTINGS;
  #room: number | null = null;

  constructor(store: SettingsStore, storage: RecordingStorage) {
    this.#store = store;
    this.loaded = this.#load(storage);
  }

  get isOn(): boolean {
    return this.#settings.isOn;
  }

  /** The most that all recordings may use now, bytes. */
  get bytes(): number {
    return quotaInForce(this.#settings, this.#room);
  }

  /** Takes a choice over; a quota out of bounds leaves the one before. */
  async choose({ isOn, quotaBytes }: RecordingSettings): Promise<void> {
    await this.loaded;
    const quota = isQuota(quotaBytes) ? quotaBytes : this.#settings.quotaBytes;
    this.#settings = { isOn, quotaBytes: quota };
    await this.#store.save(KEY, this.#settings);
  }

  async #load(storage: RecordingStorage): Promise<void> {
    this.#settings = readRecordingSettings(await this.#store.load(KEY));
    this.#room = await storage.room();
  }
}
