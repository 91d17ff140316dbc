/** What the user decides about recordings. */
export interface RecordingSettings {
  /** Live sessions are recorded. */
  readonly isOn: boolean;
  /** The most that all recordings may use, bytes. */
  readonly quotaBytes: number;
}

const MEGABYTE = 1024 * 1024;

export const DEFAULT_RECORDING_SETTINGS: RecordingSettings = { isOn: true, quotaBytes: 500 * MEGABYTE };

/** Least and most that can be chosen, bytes. */
export const LEAST_QUOTA = 10 * MEGABYTE;
export const MOST_QUOTA = 100_000 * MEGABYTE;

/** Share of the page's storage that recordings may fill, so that the ledger keeps its place. */
const SHARE_OF_ROOM = 0.5;

/** Settings as they were stored; what makes no sense among them is as by default. */
export function readRecordingSettings(stored: unknown): RecordingSettings {
  if (typeof stored !== 'object' || stored === null) return DEFAULT_RECORDING_SETTINGS;
  const isOn = !('isOn' in stored && stored.isOn === false);
  const quota = 'quotaBytes' in stored ? stored.quotaBytes : null;
  return { isOn, quotaBytes: isQuota(quota) ? quota : DEFAULT_RECORDING_SETTINGS.quotaBytes };
}

/** Whether so many bytes can be chosen. */
export function isQuota(value: unknown): value is number {
  return typeof value === 'number' && value >= LEAST_QUOTA && value <= MOST_QUOTA;
}

/** The quota in force: the chosen one, or less where the browser gives the page little. `room` null: it does not say. */
export function quotaInForce({ quotaBytes }: RecordingSettings, room: number | null): number {
  return room === null ? quotaBytes : Math.min(quotaBytes, Math.floor(room * SHARE_OF_ROOM));
}
